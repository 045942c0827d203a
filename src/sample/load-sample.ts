import { randomBytes } from "node:crypto";
import type { DataSource } from "typeorm";
import { createUser } from "../access/create-user.js";
import { Team } from "../access/team.js";
import type { User } from "../access/user.js";
import { captureLead } from "../lifecycle/capture/capture-lead.js";
import { changeOpportunityStage } from "../lifecycle/deals/move-opportunity.js";
import { reportMissedDeadlinesIn } from "../lifecycle/routing/missed-deadlines.js";
import { type Transaction, transact } from "../platform/database/transaction.js";
import { SYSTEM } from "../platform/identity/actor.js";
import { SCOPES_OF_ROLE } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { actorOf } from "../platform/identity/viewer.js";
import type { Log } from "../platform/log.js";
import { createAccount, updateAccount } from "../records/accounts/edit-account.js";
import { createCampaign } from "../records/campaigns/edit-campaign.js";
import { createContact } from "../records/contacts/edit-contact.js";
import { ConsentChannel } from "../records/leads/consent.js";
import { LeadInterest } from "../records/leads/lead.enums.js";
import { Lead } from "../records/leads/lead.js";
import { createOpportunity } from "../records/opportunities/edit-opportunity.js";
import { createPipeline } from "../records/opportunities/edit-pipeline.js";
import { OpportunityStage } from "../records/opportunities/stages.js";
import { defineFields, SYSTEMS, TIERS } from "./custom-fields.js";
import { GROUPS, REASONS, RENEWALS, reasonId } from "./deals.js";
import { Dice } from "./dice.js";
import { SHARE_STORIES } from "./partners.js";
import { COMPANIES, type Company, type Country, type Seniority, TEAMS, TITLES, USERS } from "./people.js";
import { ROUTED_SINCE_DAYS, setUpRouting } from "./routing.js";
import { type PartnerToken, Sharing } from "./sharing.js";
import { dateOf, type Happening, inDays, OUTSIDE, type Scene } from "./steps.js";
import { CAMPAIGNS, converts, SALES_READY, SOURCES, STORIES, type Story } from "./stories.js";

/** The password of all sample users, where it is known at all: docs/sample-data.md. */
const KNOWN_PASSWORD = "sample-password";

/** Companies that are customers already; the leads come from the others. */
const CUSTOMERS = 40;

/**
 * Fills an organisation without leads with the sample: all of it or, when it is interrupted, nothing. Of several processes that
 * start at once one does it and the others wait.
 * @param knownPassword whether its users can sign in; not in production, where everybody would know how
 * @returns the token of one of its partners, when it was loaded just now
 */
export async function loadSample(dataSource: DataSource, log: Log, knownPassword: boolean): Promise<PartnerToken | null> {
  const start = performance.now();
  const sample = await transact(dataSource, SYSTEM, "sample", async (tx) => {
    // Who waits for another start to load it waits as long as that takes.
    await tx.sql("select set_config('statement_timeout', '0', true)");
    await tx.serialize(["sample"]);
    if (await tx.manager.exists(Lead)) return null;
    log.info("loading the sample data, once");
    const sample = new Sample(tx.now);
    const happenings = await sample.imagine(tx, knownPassword ? KNOWN_PASSWORD : randomBytes(24).toString("base64url"));
    happenings.sort((left, right) => left.at.getTime() - right.at.getTime());
    for (const { at, by, tell } of happenings) await tx.asOf(at, by, tell);
    return { happenings: happenings.length, token: sample.sharing.token };
  });
  if (!sample) return null;
  log.info({ happenings: sample.happenings, ms: Math.round(performance.now() - start) }, "sample data loaded");
  return sample.token;
}

const viewerOf = ({ id, name, role }: User): Viewer => ({
  ...OUTSIDE,
  kind: "USER",
  id,
  name,
  role,
  scopes: new Set(SCOPES_OF_ROLE[role]),
});

const GUIDE_CONSENT = {
  channel: ConsentChannel.EMAIL,
  granted: true,
  wording: "Yes, send me news by e-mail.",
  formUrl: "https://www.leadwire.example/guide",
};

interface Person {
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  jobTitle: string;
  country: string;
}

class Sample {
  private readonly dice = new Dice(20_26);
  /** Of their own, so that the rest of the sample is what it was without custom fields. */
  private readonly customDice = new Dice(20_27);
  private readonly addresses = new Set<string>();
  /** The companies that leads came from. */
  private readonly worked = new Set<string>();
  private readonly phones = new Map<Country, number>();
  private sellers: Viewer[];
  /** The id of the pipeline for customers who go on. */
  private renewals: string;
  /** The accounts of the customers, in their order, once they are there. */
  private readonly customerIds: string[] = [];
  private teams: Map<string, Team>;
  readonly sharing: Sharing;

  constructor(private readonly today: Date) {
    this.sharing = new Sharing(today);
  }

  async imagine(tx: Transaction, password: string): Promise<Happening[]> {
    this.sellers = await tx.asOf(inDays(this.today, -61), SYSTEM, (then) => this.hire(then, password));
    this.renewals = (await tx.asOf(inDays(this.today, -61), SYSTEM, (then) => createPipeline(then, RENEWALS))).nodeId;
    await tx.asOf(inDays(this.today, -61), SYSTEM, defineFields);
    await tx.asOf(inDays(this.today, -61), SYSTEM, (then) => this.plan(then));
    await tx.asOf(inDays(this.today, -61), SYSTEM, (then) => this.sharing.begin(then));
    const [customers, prospects] = [COMPANIES.slice(0, CUSTOMERS), this.dice.shuffle(COMPANIES.slice(CUSTOMERS))];
    return [
      ...customers.map((company, nth) => this.customer(company, nth)),
      ...this.groups(),
      ...this.leads(prospects),
      ...this.twice(prospects),
      ...this.routing(),
      ...this.shared(prospects),
      ...this.sharing.registrations(COMPANIES[0] as Company),
    ];
  }

  /** The routing is set up one day, and from then on the clock looks for deadlines that nobody kept. */
  private routing(): Happening[] {
    const manager = this.sellers[0] as Viewer;
    const teamIds = { "Inside sales": this.teamId("Inside sales"), "Field sales": this.teamId("Field sales") };
    const since = inDays(this.today, -ROUTED_SINCE_DAYS);
    const looks = Array.from({ length: ROUTED_SINCE_DAYS * 8 }, (_, nth) => inDays(since, (nth + 1) / 8));
    return [
      { at: since, by: actorOf(manager), tell: (tx) => setUpRouting(tx, teamIds) },
      ...looks.map((at) => ({ at, by: SYSTEM, tell: (tx: Transaction) => reportMissedDeadlinesIn(tx, at) })),
    ];
  }

  private teamId(name: string): string {
    return (this.teams.get(name) as Team).nodeId;
  }

  /** Makes the teams and their people; answers those who sell. */
  private async hire(tx: Transaction, password: string): Promise<Viewer[]> {
    this.teams = new Map();
    for (const name of TEAMS) this.teams.set(name, await tx.add(Object.assign(new Team(), { name })));
    const sellers = [];
    for (const { name, email, role, team, ...availability } of USERS) {
      const user = await createUser(tx, { name, email, role, password, teamId: team && this.teamId(team) });
      await tx.save(Object.assign(user, availability));
      if (team?.includes("sales")) sellers.push(viewerOf(user));
    }
    return sellers;
  }

  /** Makes the campaigns, with what they cost. */
  private async plan(tx: Transaction): Promise<void> {
    for (const { days, attribution: _, ...campaign } of Object.values(CAMPAIGNS)) {
      const [startsOn, endsOn] = days.map((day) => dateOf(inDays(this.today, day)));
      await createCampaign(tx, { ...campaign, startsOn, endsOn });
    }
  }

  /** A company that we work with, the people there, and every third time a deal. */
  private customer({ name, domain, industry, size, country }: Company, nth: number): Happening {
    const owner = this.dice.pick(this.sellers);
    const people = Array.from({ length: this.dice.whole(1, 2) }, () =>
      this.person(domain, country, this.dice.pick(["decider", "manager"])),
    );
    const city = this.dice.pick(country.cities);
    const deal =
      nth % 3 === 0
        ? { stage: Object.values(OpportunityStage)[(nth / 3) % 5] as OpportunityStage, thousands: this.dice.whole(5, 90) }
        : null;
    const renews = nth % 2 === 0;
    const tier = this.customDice.pick(TIERS);
    const closeDate = dateOf(inDays(this.today, this.dice.whole(10, 80)));
    const tell = async (tx: Transaction) => {
      const website = `https://www.${domain}`;
      const account = await createAccount(tx, owner, {
        name,
        website,
        industry,
        companySize: size,
        country: country.code,
        city,
        customFields: { tier },
        allowDuplicates: true,
      });
      this.customerIds[nth] = account.nodeId;
      for (const person of people) await createContact(tx, owner, { ...person, accountId: account.nodeId, allowDuplicates: true });
      if (!deal) return;
      const { nodeId: opportunityId } = await createOpportunity(tx, owner, {
        name: renews ? `${name}: renewal` : `${name}: more seats`,
        accountId: account.nodeId,
        amount: { amount: `${deal.thousands}000.00`, currency: country.currency },
        closeDate,
        pipelineId: renews ? this.renewals : null,
      });
      if (deal.stage === OpportunityStage.DISCOVERY) return;
      const reason = REASONS[deal.stage];
      const closeReasonId = reason ? await reasonId(tx, deal.stage, reason) : null;
      await changeOpportunityStage(tx, owner, { opportunityId, stage: deal.stage, closeReasonId });
    };
    return { at: this.daysAgo(60, 20), by: actorOf(owner), tell };
  }

  /** Some customers turn out to belong together. */
  private groups(): Happening[] {
    const tell =
      ([subsidiary, parent]: readonly [number, number]): Happening["tell"] =>
      (tx) =>
        updateAccount(tx, OUTSIDE, { accountId: this.customerIds[subsidiary] as string, parentId: this.customerIds[parent] as string });
    return GROUPS.map((pair) => ({ at: this.daysAgo(15, 5), by: SYSTEM, tell: tell(pair) }));
  }

  /** People who came in a second time, by another address and with a name that was misread: to be found and merged. */
  private twice(prospects: Company[]): Happening[] {
    return prospects.slice(-3).flatMap(({ name, domain, industry, size: companySize, country }) => {
      const { phone: _, ...person } = this.person(domain, country, "manager");
      const company = { companyName: name, website: `https://www.${domain}`, industry, companySize };
      const misread = { lastName: person.lastName.slice(0, -1), email: `${plain(person.lastName)}@${domain}` };
      const first = { ...person, ...company, source: SOURCES.contact };
      const second = { ...person, ...company, ...misread, source: SOURCES.scans };
      return [
        { at: this.daysAgo(40, 30), by: SYSTEM, tell: (tx: Transaction) => captureLead(tx, first) },
        { at: this.daysAgo(25, 10), by: SYSTEM, tell: (tx: Transaction) => captureLead(tx, second) },
      ];
    });
  }

  private leads(prospects: Company[]): Happening[] {
    // A company that becomes an account has one lead; the others may have several.
    const ofTheirOwn = prospects
      .filter(({ size }) => size >= 50)
      .slice(
        0,
        STORIES.filter(converts).reduce((sum, { leads }) => sum + leads, 0),
      );
    const shared = prospects.filter((company) => !ofTheirOwn.includes(company));
    const large = shared.filter(({ size }) => size >= 50);
    return STORIES.flatMap((story) =>
      Array.from({ length: story.leads }, () => {
        const seniority = this.dice.pick(story.seniority);
        const company = converts(story) ? (ofTheirOwn.pop() as Company) : this.dice.pick(seniority === "decider" ? large : shared);
        return this.lead(story, company, seniority);
      }).flat(),
    );
  }

  /** Leads that were shared with partners, of companies that have no other. */
  private shared(prospects: Company[]): Happening[] {
    const free = prospects.filter(({ size, name }) => size >= 50 && !this.worked.has(name)).slice(0, -3);
    return SHARE_STORIES.flatMap((story) => {
      const company = free.splice(
        free.findIndex(({ country }) => country.code === story.country),
        1,
      )[0] as Company;
      const scene = this.scene(company, this.customDice);
      const before: Story = {
        leads: 1,
        daysAgo: [story.daysAgo + 14, story.daysAgo + 8],
        sources: ["demo", "referral", "fair"],
        seniority: ["decider"],
        interest: LeadInterest.INTERESTED,
        steps: SALES_READY,
      };
      const lead = this.lead(before, company, "decider", scene, inDays(this.today, -story.daysAgo));
      return [...lead, ...this.sharing.of(story, scene)];
    });
  }

  /** A lead that is yet to come, of this company. */
  private scene(company: Company, dice: Dice): Scene {
    const owner = this.dice.pick(this.sellers);
    this.worked.add(company.name);
    return {
      leadId: "",
      email: "",
      dealId: "",
      taskId: "",
      viewer: OUTSIDE,
      owner,
      currency: company.country.currency,
      dice,
      today: this.today,
    };
  }

  /** A lead's capture and what happened since, up to a time, each at its own. */
  private lead(
    story: Story,
    company: Company,
    seniority: Seniority,
    scene = this.scene(company, this.dice),
    until = this.today,
  ): Happening[] {
    const { owner } = scene;
    const capturedAt = this.daysAgo(...story.daysAgo);
    const captured = { at: capturedAt, by: SYSTEM, tell: this.capture(story, company, seniority, scene) };
    const since = until.getTime() - capturedAt.getTime();
    const times = story.steps.map(() => capturedAt.getTime() + this.dice.between(0.01, 0.97) * since).sort((left, right) => left - right);
    const steps = story.steps.map((step, nth) => {
      const viewer = step.byOwner ? owner : OUTSIDE;
      const tell = (tx: Transaction) => step.take(tx, Object.assign(scene, { viewer }));
      return { at: new Date(times[nth] as number), by: step.byOwner ? actorOf(owner) : SYSTEM, tell };
    });
    return [captured, ...steps];
  }

  private capture(story: Story, company: Company, seniority: Seniority, scene: Scene): Happening["tell"] {
    const { name, domain, industry, size, country } = company;
    const source = this.dice.pick(story.sources);
    const campaign = CAMPAIGNS[source];
    const input = {
      ...this.person(domain, country, seniority),
      companyName: name,
      website: `https://www.${domain}`,
      industry,
      companySize: size,
      city: this.dice.pick(country.cities),
      interest: story.interest,
      source: SOURCES[source],
      campaign: campaign ? { name: campaign.name } : null,
      attribution: campaign?.attribution,
      referrer: source === "referral" ? this.dice.pick(COMPANIES.slice(0, CUSTOMERS)).name : null,
      customFields: this.customValues(company),
      consents: source === "guide" ? [{ ...GUIDE_CONSENT }] : null,
    };
    return async (tx) => {
      const { lead } = await captureLead(tx, input, { stage: story.stage });
      Object.assign(scene, { leadId: lead.nodeId, email: input.email });
    };
  }

  /** What a form asked besides; not everybody said. */
  private customValues({ size, country }: Company): Record<string, unknown> {
    const said = (share: number) => this.customDice.throw() < share;
    return {
      ...(said(0.6) && { current_system: this.customDice.pick(SYSTEMS) }),
      ...(said(0.4) && { renewal_date: dateOf(inDays(this.today, this.customDice.whole(20, 400))) }),
      ...(said(0.3) && { yearly_budget: { amount: `${size * this.customDice.whole(20, 90)}.00`, currency: country.currency } }),
    };
  }

  /** Somebody who is nobody else: no two share an e-mail address or a phone number. */
  private person(domain: string, country: Country, seniority: Seniority): Person {
    for (;;) {
      const [firstName, lastName] = [this.dice.pick(country.firstNames), this.dice.pick(country.lastNames)];
      const email = `${plain(firstName)}.${plain(lastName)}@${domain}`;
      if (this.addresses.has(email)) continue;
      this.addresses.add(email);
      const phone = this.dice.throw() < 0.7 ? this.nextPhone(country) : null;
      return { firstName, lastName, email, phone, jobTitle: this.dice.pick(TITLES[seniority]), country: country.code };
    }
  }

  private nextPhone(country: Country): string {
    const nth = this.phones.get(country) ?? 0;
    this.phones.set(country, nth + 1);
    return country.phone(nth);
  }

  private daysAgo(most: number, least: number): Date {
    return inDays(this.today, -this.dice.between(least, most));
  }
}

/** "Élodie" -> "elodie". */
const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
