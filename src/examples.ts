import type { GraphiqlExamples } from "./platform/server/graphiql/page.js";

const HOT_LEADS = `# Who should be called first? Sign in above (the password was printed at the first start), then press play.
query HotLeads {
  leads(where: { stage: { neq: CUSTOMER } }, orderBy: [{ field: SCORE, direction: DESC }], first: 10) {
    nodes { id name companyName stage score band owner { name } }
    totalCount
  }
}
`;

const CAPTURE = `# Somebody filled in a form. Send it twice: they are known then, and nobody is doubled.
mutation Capture {
  captureLead(
    input: {
      firstName: "Ada"
      lastName: "Obi"
      email: "ada.obi@northwind.example"
      jobTitle: "Head of Operations"
      companyName: "Northwind"
      source: { channel: WEBSITE_FORM, name: "Pricing page" }
    }
  ) {
    outcome
    lead { id name score band nextAction }
    userErrors { code message path }
  }
}
`;

const WATCH = `# Press play, then run "Capture" in its tab, or in another window: what happens is shown here.
subscription Watch {
  leadEvents {
    cursor
    type
    occurredAt
    actor { name }
    lead { id name score band }
    before { score band }
  }
}
`;

const OFFERED = `# What is offered to you? Put the token that the organisation gave you in the field above, then press play.
query Offered {
  sharedLeads(where: { state: { in: [OFFERED, VIEWED] } }, first: 10) {
    nodes { id version state industry companySize region country need band expectedValue { amount currency } masked expiresAt }
    streamCursor
  }
}
`;

const REGISTER = `# A deal that you bring: it is yours for 90 days, if nobody else has it.
mutation Register {
  registerDeal(input: { companyName: "Fabrikam", contactName: "Lena Park", contactEmail: "lena.park@fabrikam.example" }) {
    registration { id state }
    userErrors { code message path }
  }
}
`;

const WATCH_OFFERS = `# Press play: offers that come, change and end are shown here.
subscription Watch {
  sharedLeadEvents {
    cursor
    type
    shareId
    sharedLead { id state band name }
  }
}
`;

/** What GraphiQL shows to people of the organisation: documents that work as they stand. */
export const organisationExamples = (email: string): GraphiqlExamples => ({ tabs: [HOT_LEADS, CAPTURE, WATCH], email });

/** What GraphiQL shows to partners. */
export const PARTNER_EXAMPLES: GraphiqlExamples = { tabs: [OFFERED, REGISTER, WATCH_OFFERS] };
