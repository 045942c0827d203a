/**
 * What runs in the page of GraphiQL, served as it is compiled: the examples in tabs, a sign-in, and one token for HTTP and WebSockets.
 * It imports nothing, because it runs in a browser.
 */

declare const YogaGraphiQL: any;
declare const graphqlWs: any;

interface Asked {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

type Named = Record<string, string>;

const { path, tabs, workers } = JSON.parse(document.getElementById("settings")?.textContent ?? "{}");
const element = (id: string): any => document.getElementById(id);

/** The token of whoever signed in here, until the tab of the browser is closed. */
const held = {
  key: `leadwire:${path}`,
  get(): { token: string; who: string } | null {
    return JSON.parse(sessionStorage.getItem(this.key) ?? "null");
  },
  set(value: { token: string; who: string } | null) {
    sessionStorage.setItem(this.key, JSON.stringify(value));
    show();
  },
};

/** The headers of a request: what is typed under "Headers" comes before the sign-in. */
function headersOf(typed: Named = {}): Named {
  const headers = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name.toLowerCase(), value]));
  const token = held.get()?.token;
  return token && !headers.authorization ? { ...headers, authorization: `Bearer ${token}` } : headers;
}

async function post(asked: Asked, headers: Named): Promise<any> {
  const response = await fetch(path, {
    method: "POST",
    headers: { accept: "application/json", "apollographql-client-name": "GraphiQL", ...headers, "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
  return response.json();
}

/** Opens a socket for one subscription; what ends it is shown in place of a result. */
async function* subscribe(asked: Asked, headers: Named): AsyncGenerator<unknown> {
  const url = new URL(path, location.href.replace(/^http/, "ws"));
  const client = graphqlWs.createClient({ url: url.href, connectionParams: headers, retryAttempts: 0 });
  try {
    yield* client.iterate(asked);
  } catch (problem: any) {
    const closed = typeof problem?.code === "number" ? `The socket was closed: ${problem.code} ${problem.reason}` : String(problem);
    yield { errors: Array.isArray(problem) ? problem : [{ message: closed }] };
  } finally {
    client.dispose();
  }
}

/** What kind of operation is asked, of those that the document has. */
const kindOf = ({ operationName }: Asked, parsed: any): string | undefined =>
  parsed?.definitions.find(({ kind, name }: any) => kind === "OperationDefinition" && (!operationName || name?.value === operationName))
    ?.operation;

function fetcher(asked: Asked, { headers, documentAST }: { headers?: Named; documentAST?: unknown } = {}): unknown {
  const sent = headersOf(headers);
  if (kindOf(asked, documentAST) === "subscription") return subscribe(asked, sent);
  return post(asked, sent).then((answer) => {
    const isOurs = sent.authorization === `Bearer ${held.get()?.token}`;
    if (isOurs && answer.errors?.[0]?.extensions?.code === "UNAUTHENTICATED") held.set(null);
    return answer;
  });
}

/** Keeps what GraphiQL remembers of each endpoint apart. */
const prefix = `leadwire:${path}:`;
const storage = {
  getItem: (key: string) => localStorage.getItem(prefix + key),
  setItem: (key: string, value: string) => localStorage.setItem(prefix + key, value),
  removeItem: (key: string) => localStorage.removeItem(prefix + key),
  clear() {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  },
  get length() {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).length;
  },
};

function show(): void {
  const signedIn = held.get();
  element("sign-in").hidden = signedIn !== null;
  element("signed-in").hidden = signedIn === null;
  element("who").textContent = signedIn?.who ?? "";
  element("problem").textContent = "";
}

const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { message } } }";
const SIGN_OUT = "mutation { signOut(input: {}) { userErrors { message } } }";

/** Signs in with a password, or takes a token for what it says. */
async function signIn(form: Record<string, any>): Promise<void> {
  const typed = (name: string): string => form[name]?.value.trim() ?? "";
  if (typed("token")) return held.set({ token: typed("token").replace(/^Bearer /i, ""), who: "a token" });
  const input = { email: typed("email"), password: form.password?.value ?? "" };
  const { data, errors } = await post({ query: SIGN_IN, variables: { input } }, {});
  const problem = errors?.[0] ?? data.signIn.userErrors[0];
  if (problem) element("problem").textContent = problem.message;
  else held.set({ token: data.signIn.token, who: input.email });
}

async function signOut(): Promise<void> {
  const { token, who } = held.get() ?? { token: "", who: "" };
  held.set(null);
  // A token that was typed is not ours to end.
  if (who !== "a token") await post({ query: SIGN_OUT }, { authorization: `Bearer ${token}` });
}

element("sign-in").addEventListener("submit", (event: any) => {
  event.preventDefault();
  void signIn(event.target.elements);
});
element("sign-out").addEventListener("click", () => void signOut());
element("examples").addEventListener("click", () => {
  storage.clear();
  location.reload();
});
show();

(globalThis as any).MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module: string, label: string) => workers[label] };
YogaGraphiQL.renderYogaGraphiQL(element("root"), {
  title: "Leadwire",
  fetcher,
  storage,
  defaultTabs: tabs.map((query: string) => ({ query })),
  shouldPersistHeaders: false,
  // The library's own writes the document into the address of the page, of whichever tab.
  onEditQuery() {},
});
