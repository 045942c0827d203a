import { renderGraphiQL } from "@graphql-yoga/render-graphiql";

const FIRST_QUERY = `# 1. Sign in (the password was printed when the server started for the first time):
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

/** GraphiQL in one page that needs nothing from elsewhere. */
export const graphiqlPage = (): string =>
  renderGraphiQL({
    title: "Leadwire",
    endpoint: "/graphql",
    subscriptionsProtocol: "WS",
    defaultQuery: FIRST_QUERY,
    shouldPersistHeaders: true,
  } as never);
