import { Client, cacheExchange, fetchExchange } from "@urql/core";
import { type ClientOptions, createClient } from "graphql-ws";
import { WebSocket } from "ws"; // Browsers have their own, and so has Node from 22 on.
import { type FollowOptions, socketOptions } from "../../clients/typescript/src/index.js";
import { resumeExchange } from "../../clients/typescript/src/urql.js";

export function connect(url: string, token: () => string, options: Partial<ClientOptions> & FollowOptions = {}) {
  const { reload, ...others } = options;
  const socket = createClient({ ...socketOptions({ url, token }), webSocketImpl: WebSocket, ...others });
  const client = new Client({
    url: `${url}/graphql`,
    fetchOptions: () => ({ headers: { authorization: `Bearer ${token()}` } }),
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange, resumeExchange(socket, { reload })],
  });
  return { client, close: () => socket.dispose() };
}
