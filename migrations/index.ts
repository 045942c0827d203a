import { Access1763750000000 } from "./0001-access.js";
import { Records1763750000001 } from "./0002-records.js";
import { EventLog1763750000002 } from "./0003-event-log.js";
import { ImportRun1763750000010 } from "./0004-import-run.js";
import { JobsAndExports1763750000060 } from "./0006-jobs-and-exports.js";
import { SavedViews1763750000070 } from "./0007-saved-views.js";
import { Search1763750000080 } from "./0008-search.js";
import { IndexesOfLists1763750000090 } from "./0009-indexes-of-lists.js";
import { Scoring1763750000100 } from "./0010-scoring.js";
import { EventLogByDay1763750000150 } from "./0015-event-log-by-day.js";
import { Tasks1763750000160 } from "./0016-tasks.js";
import { CustomFields1763750000170 } from "./0017-custom-fields.js";
import { MergedLeads1763750000180 } from "./0018-merged-leads.js";
import { Routing1763750000190 } from "./0019-routing.js";
import { ConversionAndOpportunities1763750000200 } from "./0020-conversion-and-opportunities.js";
import { Qualification1763750000210 } from "./0021-qualification.js";
import { PeopleProgramsAndAudit1763750000220 } from "./0022-people-programs-and-audit.js";
import { Partners1763750000230 } from "./0023-partners.js";
import { PartnerWall1763750000240 } from "./0024-partner-wall.js";
import { PersonalData1763750000250 } from "./0025-personal-data.js";
import { WhatPartnersRead1763750000270 } from "./0027-what-partners-read.js";
import { WhySharesEnd1763750000280 } from "./0028-why-shares-end.js";
import { OwnRecords1763750000290 } from "./0029-own-records.js";
import { SessionsOfTheProvider1763750000350 } from "./0035-sessions-of-the-provider.js";
import { PartnerWallClosed1763750000360 } from "./0036-partner-wall-closed.js";
import { LeadsCapture1763750000370 } from "./0037-leads-capture.js";
import { RightsOfFiles1763750000380 } from "./0038-rights-of-files.js";
import { IdentifiersAsTyped1763750000400 } from "./0040-identifiers-as-typed.js";
import { CanonicalForms1763750000410 } from "./0041-canonical-forms.js";
import { ComingBack1763750000440 } from "./0044-coming-back.js";
import { ConsentOfAnAddress1763750000450 } from "./0045-consent-of-an-address.js";
import { PossibleDuplicates1763750000500 } from "./0050-possible-duplicates.js";
import { MatchKeys1763750000510 } from "./0051-match-keys.js";
import { MergedRecords1763750000540 } from "./0054-merged-records.js";
import { SearchOfMergedRecords1763750000550 } from "./0055-search-of-merged-records.js";
import { WhatPartnersMayAsk1763750000600 } from "./0060-what-partners-may-ask.js";
import { AddressesOfPeople1763750000610 } from "./0061-addresses-of-people.js";
import { IndexesOfAddresses1763750000620 } from "./0062-indexes-of-addresses.js";
import { SignsInSearch1763750000650 } from "./0065-signs-in-search.js";
import { OrderOfWords1763750000660 } from "./0066-order-of-words.js";
import { KeysOfFullNames1763750000670 } from "./0067-keys-of-full-names.js";
import { ScoringInSets1763750000700 } from "./0070-scoring-in-sets.js";
import { SettingsVersion1763750000710 } from "./0071-settings-version.js";
import { WhoseWorkAnEventIs1763750000720 } from "./0072-whose-work-an-event-is.js";
import { Undos1763750000730 } from "./0073-undos.js";
import { BulkJobs1763750000750 } from "./0075-bulk-jobs.js";
import { ImportsByTheApi1763750000800 } from "./0080-imports-by-the-api.js";
import { UndoOfImports1763750000810 } from "./0081-undo-of-imports.js";
import { LeadsOfTouches1763750000820 } from "./0082-leads-of-touches.js";
import { Bin1763750000860 } from "./0086-bin.js";
import { HowLeadsEnd1763750000900 } from "./0090-how-leads-end.js";
import { StagesBeforeMql1763750000910 } from "./0091-stages-before-mql.js";
import { ConsentsOfContacts1763750000920 } from "./0092-consents-of-contacts.js";
import { Referrals1763750000930 } from "./0093-referrals.js";
import { WayOfDeals1763750000940 } from "./0094-way-of-deals.js";
import { BuyingCommittees1763750000950 } from "./0095-buying-committees.js";
import { RequiredFields1763750000960 } from "./0096-required-fields.js";
import { OutcomesAndRates1763750000970 } from "./0097-outcomes-and-rates.js";
import { FieldRules1763750000980 } from "./0098-field-rules.js";
import { OrderOfCustomWords1763750000990 } from "./0099-order-of-custom-words.js";
import { IdealCustomers1763750001000 } from "./0100-ideal-customers.js";
import { LeadsByStatus1763750001010 } from "./0101-leads-by-status.js";
import { WhatAccountsBought1763750001020 } from "./0102-what-accounts-bought.js";
import { LogPlannedOnce1763750001160 } from "./0116-log-planned-once.js";
import { SharedLedgers1763750001190 } from "./0119-shared-ledgers.js";

/** All changes of the database, in order. One that was merged is never edited. */
export const migrations = [
  Access1763750000000,
  Records1763750000001,
  EventLog1763750000002,
  ImportRun1763750000010,
  JobsAndExports1763750000060,
  SavedViews1763750000070,
  Search1763750000080,
  IndexesOfLists1763750000090,
  Scoring1763750000100,
  EventLogByDay1763750000150,
  Tasks1763750000160,
  CustomFields1763750000170,
  MergedLeads1763750000180,
  Routing1763750000190,
  ConversionAndOpportunities1763750000200,
  Qualification1763750000210,
  PeopleProgramsAndAudit1763750000220,
  Partners1763750000230,
  PartnerWall1763750000240,
  PersonalData1763750000250,
  WhatPartnersRead1763750000270,
  WhySharesEnd1763750000280,
  OwnRecords1763750000290,
  SessionsOfTheProvider1763750000350,
  PartnerWallClosed1763750000360,
  LeadsCapture1763750000370,
  RightsOfFiles1763750000380,
  IdentifiersAsTyped1763750000400,
  CanonicalForms1763750000410,
  ComingBack1763750000440,
  ConsentOfAnAddress1763750000450,
  PossibleDuplicates1763750000500,
  MatchKeys1763750000510,
  MergedRecords1763750000540,
  SearchOfMergedRecords1763750000550,
  WhatPartnersMayAsk1763750000600,
  AddressesOfPeople1763750000610,
  IndexesOfAddresses1763750000620,
  SignsInSearch1763750000650,
  OrderOfWords1763750000660,
  KeysOfFullNames1763750000670,
  ScoringInSets1763750000700,
  SettingsVersion1763750000710,
  Bin1763750000860,
  BulkJobs1763750000750,
  FieldRules1763750000980,
  OrderOfCustomWords1763750000990,
  IdealCustomers1763750001000,
  LeadsByStatus1763750001010,
  WhatAccountsBought1763750001020,
  LogPlannedOnce1763750001160,
  SharedLedgers1763750001190,
  WayOfDeals1763750000940,
  BuyingCommittees1763750000950,
  RequiredFields1763750000960,
  OutcomesAndRates1763750000970,
  WhoseWorkAnEventIs1763750000720,
  ImportsByTheApi1763750000800,
  UndoOfImports1763750000810,
  LeadsOfTouches1763750000820,
  Undos1763750000730,
  HowLeadsEnd1763750000900,
  StagesBeforeMql1763750000910,
  ConsentsOfContacts1763750000920,
  Referrals1763750000930,
];
