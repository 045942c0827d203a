export interface ConnectOptions {
  /** Where Leadwire is, like `https://leads.example.com`; for partners that with `/partner`. */
  url: string;
  /** The present token. Asked for each connection, so that a reconnect brings a new one. */
  token: () => string | Promise<string>;
}

/** How often those who reconnect try again: for ever, because the streams resume. */
const retryAttempts = Number.POSITIVE_INFINITY;

/** The options of `createClient` of `graphql-ws`. */
export const socketOptions = ({ url, token }: ConnectOptions) => ({
  url: `${url.replace(/^http/, "ws")}/graphql`,
  connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
  retryAttempts,
});

/** The options of `createClient` of `graphql-sse`, for where a proxy breaks WebSockets. */
export const eventStreamOptions = ({ url, token }: ConnectOptions) => ({
  url: `${url}/graphql/stream`,
  headers: async () => ({ authorization: `Bearer ${await token()}` }),
  retryAttempts,
});
