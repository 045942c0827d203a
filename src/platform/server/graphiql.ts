import { renderGraphiQL } from "@graphql-yoga/render-graphiql";

/** GraphiQL in one page that needs nothing from elsewhere. */
export const graphiqlPage = (path: string, firstQuery: string): string =>
  renderGraphiQL({
    title: "Leadwire",
    endpoint: path,
    subscriptionsProtocol: "WS",
    defaultQuery: firstQuery,
    shouldPersistHeaders: true,
  } as never);

export const ORGANISATION_QUERY = `# 1. Sign in (the password was printed when the server started for the first time):
mutation SignIn {
  signIn(input: { email: "admin@leadwire.example", password: "" }) {
    token
    userErrors { message }
  }
}

# 2. Put the token below under Headers: { "Authorization": "Bearer lw_user_..." }

# 3. Ask:
query HotLeads {
  leads(first: 10, orderBy: [{ field: SCORE, direction: DESC }]) {
    nodes { id name companyName status score band owner { name } }
    totalCount
  }
}
`;

export const PARTNER_QUERY = `# 1. Put the token that the organisation gave you below under Headers: { "Authorization": "Bearer lw_partner_..." }

# 2. What are you offered?
query Offered {
  sharedLeads(where: { state: { in: [OFFERED, VIEWED] } }, first: 10) {
    nodes { id version state industry companySize region country need band expectedValue { amount currency } masked expiresAt }
    streamCursor
  }
}

# 3. Watch it live:
subscription Watch {
  sharedLeadEvents {
    cursor type shareId
    sharedLead { id state band name }
  }
}
`;
