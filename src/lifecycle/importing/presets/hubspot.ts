import { ofKind, type Preset } from "./preset.js";

const ID = "Record ID, hs_object_id, Datensatz-ID, ID d'enregistrement, ID de registro, ID record, Record-ID";
const CREATED = "Create Date, createdate, Erstellungsdatum, Date de création, Fecha de creación, Data di creazione, Aanmaakdatum";
const ALL =
  "Last Activity Date, Last Modified Date, Last Contacted, Number of times contacted, Number of Sales Activities, Next Activity Date, HubSpot Team, Created by user ID, Updated by user ID, Record source, Record source detail 1, hs_lastmodifieddate";
const COMPANY_ID = "Associated Company IDs, Associated Company IDs (Primary), Primary Associated Company ID, associatedcompanyid";
const COMPANY =
  "Associated Company, Associated Company (Primary), Zugehöriges Unternehmen, Entreprise associée, Empresa asociada, Azienda associata, Gekoppeld bedrijf";

/** HubSpot: exports by the labels of its properties, in the language of who exports, or by their internal names. */
export const HUBSPOT: Preset = {
  system: "hubspot",
  label: "HubSpot",
  nothing: ["(No value)"],
  kinds: {
    LEAD: ofKind(
      {
        externalId: `${ID}, Record ID - Contact, Contact ID`,
        firstName: "First Name, firstname, Vorname, Prénom, Nombre, Nome, Voornaam",
        lastName: "Last Name, lastname, Nachname, Nom, Apellidos, Cognome, Achternaam",
        email: "Email, E-Mail, E-Mail-Adresse, Adresse e-mail, Correo, Work Email, Additional email addresses, hs_additional_emails",
        phone:
          "Phone Number, Mobile Phone Number, phone, mobilephone, Telefonnummer, Mobiltelefonnummer, Numéro de téléphone, Número de teléfono, Numero di telefono, Telefoonnummer",
        jobTitle: "Job Title, jobtitle, Berufsbezeichnung, Intitulé du poste, Cargo, Qualifica, Functie",
        companyName: `Company Name, company, ${COMPANY}, Unternehmensname, Nom de l'entreprise, Nombre de la empresa, Nome azienda, Bedrijfsnaam`,
        website: "Website URL, website, Website-URL, URL du site web, URL del sitio web, URL sito web",
        industry: "Industry, industry",
        companySize: "Number of Employees, numemployees, Company size",
        country: "Country/Region, Country/Region Code, country, Land/Region, Pays/Région, País/región, Paese/Regione, Land/regio",
        state: "State/Region, State/Region Code, state, Bundesland/Region",
        city: "City, city",
        street: "Street Address, address",
        postalCode: "Postal Code, zip",
        description: "Message, message",
        source: "Original Traffic Source, Original Source, Latest Traffic Source, hs_analytics_source, Ursprüngliche Quelle",
        status: "Lead Status, hs_lead_status, Lead-Status, Statut du lead, Estado del lead, Stato del lead, Leadstatus",
        stage:
          "Lifecycle Stage, lifecyclestage, Lifecycle-Phase, Phase du cycle de vie, Etapa del ciclo de vida, Fase del ciclo di vita, Levenscyclusfase",
        persona: "Persona, hs_persona",
        owner:
          "Contact owner, HubSpot Owner, Zuständiger Mitarbeiter für Kontakt, Kontakt-Owner, Propriétaire du contact, Propietario del contacto, Proprietario del contatto, Contacteigenaar",
        convertedAt: "Became a Customer Date",
        createdAt: CREATED,
        emailOptOut: "Unsubscribed from all email, hs_email_optout",
        landingPage: "First Page Seen, First Conversion",
        referrerUrl: "First Referring Site",
      },
      `${ALL}, Marketing contact status, Number of Associated Deals, Number of Form Submissions, Associated Deal, Associated Deal IDs, ${COMPANY_ID}, Original Traffic Source Drill-Down 1, Original Traffic Source Drill-Down 2, Original Source Drill-Down 1, Original Source Drill-Down 2, Became an Opportunity Date, Became a Lead Date, Became a Marketing Qualified Lead Date, Became a Sales Qualified Lead Date, Time Zone, HubSpot Score, Likelihood to close, Close Date, Recent Conversion, Time First Seen, Number of Pageviews`,
    ),
    ACCOUNT: ofKind(
      {
        externalId: `${ID}, Record ID - Company`,
        name: "Company name, Name, Unternehmensname, Nom de l'entreprise, Nombre de la empresa, Nome azienda, Bedrijfsnaam",
        website: "Website URL, website, Company Domain Name, domain, Domainname des Unternehmens, Nom de domaine de l'entreprise",
        industry: "Industry",
        companySize: "Number of Employees, numberofemployees, Mitarbeiterzahl",
        phone: "Phone Number",
        country: "Country/Region, Land/Region, Pays/Région, País/región, Paese/Regione, Land/regio",
        city: "City",
        parent: "Parent Company",
        owner: "Company owner, Zuständiger Mitarbeiter für Unternehmen, Propriétaire de l'entreprise, Propietario de la empresa",
        createdAt: CREATED,
      },
      `${ALL}, Lifecycle Stage, Lead Status, Annual Revenue, Total Money Raised, Year Founded, Is Public, Target Account, Ideal Customer Profile Tier, Number of Associated Contacts, Number of Associated Deals, Associated Contact, Associated Contact IDs, LinkedIn Company Page, Time Zone, Postal Code, State/Region, Street Address, Type, Description`,
    ),
    CONTACT: ofKind(
      {
        externalId: `${ID}, Record ID - Contact, Contact ID`,
        firstName: "First Name, firstname, Vorname, Prénom, Nombre, Nome, Voornaam",
        lastName: "Last Name, lastname, Nachname, Nom, Apellidos, Cognome, Achternaam",
        email: "Email, E-Mail, E-Mail-Adresse, Adresse e-mail, Correo, Work Email, Additional email addresses, hs_additional_emails",
        phone:
          "Phone Number, Mobile Phone Number, phone, mobilephone, Telefonnummer, Mobiltelefonnummer, Numéro de téléphone, Número de teléfono, Numero di telefono, Telefoonnummer",
        jobTitle: "Job Title, jobtitle, Berufsbezeichnung, Intitulé du poste, Cargo, Qualifica, Functie",
        companyName: `${COMPANY}, Company Name, company`,
        account: COMPANY_ID,
        country: "Country/Region, Country/Region Code, country, Land/Region, Pays/Région, País/región, Paese/Regione, Land/regio",
        owner:
          "Contact owner, HubSpot Owner, Zuständiger Mitarbeiter für Kontakt, Kontakt-Owner, Propriétaire du contact, Propietario del contacto, Proprietario del contatto, Contacteigenaar",
        createdAt: CREATED,
        emailOptOut: "Unsubscribed from all email, hs_email_optout",
      },
      `${ALL}, Lifecycle Stage, Lead Status, Marketing contact status, Number of Associated Deals, Number of Form Submissions, Associated Deal, Associated Deal IDs, Original Traffic Source, Original Source, City, State/Region, Postal Code, Street Address, Website URL, Industry, Time Zone`,
    ),
    OPPORTUNITY: ofKind(
      {
        externalId: `${ID}, Record ID - Deal, Deal ID`,
        name: "Deal Name, dealname, Deal-Name, Nom de la transaction, Nombre del negocio, Nome trattativa, Dealnaam",
        companyName: COMPANY,
        account: COMPANY_ID,
        contactName: "Associated Contact",
        contact: "Associated Contact IDs",
        amount: "Amount, amount, Amount in company currency, Betrag, Montant, Importe, Cantidad, Importo, Bedrag",
        currency: "Currency, deal_currency_code",
        stage: "Deal Stage, dealstage, Deal-Phase, Phase de la transaction, Etapa del negocio, Fase della trattativa, Dealfase",
        pipeline: "Pipeline, pipeline",
        isWon: "Is Closed Won, hs_is_closed_won",
        isClosed: "Is Deal Closed?, Is closed, hs_is_closed",
        closeDate: "Close Date, closedate, Abschlussdatum, Date de fermeture, Fecha de cierre, Data di chiusura, Sluitingsdatum",
        probability: "Deal probability, hs_deal_stage_probability",
        lostReason: "Closed Lost Reason, closed_lost_reason",
        wonReason: "Closed Won Reason, closed_won_reason",
        source: "Original Traffic Source, Original Source",
        owner:
          "Deal owner, Zuständiger Mitarbeiter für Deal, Propriétaire de la transaction, Propietario del negocio, Proprietario della trattativa, Dealeigenaar",
        createdAt: CREATED,
      },
      `${ALL}, Deal Type, Deal Description, Forecast amount, Weighted amount, Annual recurring revenue, Annual contract value, Monthly recurring revenue, Total contract value, Priority, Deal Collaborator, Days to close, Is closed lost, Number of Associated Contacts`,
    ),
    ACTIVITY: ofKind(
      {
        externalId: `${ID}, Activity ID`,
        type: "Activity type, Engagement type, hs_activity_type, Call and meeting type, hs_engagement_type",
        subject: "Email subject, Call Title, Meeting name, hs_call_title, hs_meeting_title, hs_email_subject, Title",
        text: "Note body, Email body, Call notes, Meeting description, Body preview, hs_note_body, hs_call_body, hs_meeting_body, hs_email_text",
        occurredAt: "Activity date, Meeting start time, hs_timestamp",
        contact: "Associated Contact IDs",
        account: "Associated Company IDs",
        opportunity: "Associated Deal IDs",
        owner: "Activity assigned to",
        createdAt: CREATED,
      },
      `${ALL}, Call direction, Call outcome, Call duration, Meeting outcome, Email send status, Associated Contact, Associated Company, Associated Deal`,
    ),
    TASK: ofKind(
      {
        externalId: ID,
        title: "Task Title, Title, hs_task_subject",
        description: "Task notes, Notes, hs_task_body",
        dueAt: "Due date, hs_timestamp",
        remindAt: "Reminder, hs_task_reminders",
        status: "Task Status, Status, hs_task_status",
        completedAt: "Completed at, hs_task_completion_date",
        priority: "Priority, hs_task_priority",
        contact: "Associated Contact IDs",
        account: "Associated Company IDs",
        opportunity: "Associated Deal IDs",
        owner: "Activity assigned to, Assigned to",
        createdAt: CREATED,
      },
      `${ALL}, Task Type, Queue, Associated Contact, Associated Company, Associated Deal`,
    ),
    CAMPAIGN: ofKind(
      {
        externalId: `${ID}, Campaign ID`,
        name: "Campaign name, hs_name",
        status: "Campaign status, hs_campaign_status",
        startsOn: "Start date, hs_start_date",
        endsOn: "End date, hs_end_date",
        budget: "Budget, Budget total, hs_budget_items_sum_amount",
        cost: "Spend, Spend total, hs_spend_items_sum_amount",
        currency: "Currency, hs_currency_code",
        owner: "Campaign owner, hs_owner",
        createdAt: CREATED,
      },
      `${ALL}, Audience, Goal, Notes, UTM, hs_utm, Influenced contacts, New contacts (first touch), Attributed revenue`,
    ),
  },
};
