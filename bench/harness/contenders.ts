import { PASSWORD, SIGN_IN } from "./database.js";
import { Server } from "./server.js";

/** Who is measured. Each runs as a process of its own, in production mode, with sixteen database connections. */
export const CONTENDERS = {
  pg: { title: "bare `pg` (the limit)", program: ["dist/bench/contenders/pg.js"] },
  leadwire: { title: "**Leadwire**", program: ["--enable-source-maps", "dist/src/main.js", "start"] },
  postgraphile: { title: "PostGraphile 5", program: ["bench/contenders/postgraphile.js"] },
  mercurius: { title: "mercurius with JIT, loaders", program: ["bench/contenders/mercurius.js"] },
  typeorm: { title: "Apollo + TypeORM + DataLoader", program: ["dist/bench/contenders/typeorm.js"] },
} as const;

export type ContenderName = keyof typeof CONTENDERS;
export type Contender = Server<ContenderName>;

export const titles = Object.fromEntries(Object.entries(CONTENDERS).map(([name, { title }]) => [name, title])) as Record<
  ContenderName,
  string
>;

export interface Asked {
  databaseUrl: string;
  /** What the bare server answers, by name. */
  statements?: Record<string, string>;
  /** Who asks Leadwire; the administrator by default. */
  as?: keyof typeof SIGN_IN;
}

const LEADWIRE = {
  HOST: "127.0.0.1",
  // One token asks all, which is above its budget: that is measured and counted as always, and let pass.
  LIMITS: "measure",
};

/** Runs some work while contenders run, in the order of their names. */
export async function withContenders<T>(
  names: ContenderName[],
  { databaseUrl, statements = {}, as = "admin" }: Asked,
  work: (contenders: Map<ContenderName, Contender>) => Promise<T>,
): Promise<T> {
  const env = { ...process.env, ...LEADWIRE, NODE_ENV: "production", DATABASE_URL: databaseUrl, STATEMENTS: JSON.stringify(statements) };
  const contenders: Contender[] = [];
  try {
    for (const name of names) contenders.push(await Server.start(name, CONTENDERS[name].program, env));
    const leadwire = contenders.find(({ name }) => name === "leadwire");
    if (leadwire) leadwire.headers.authorization = `Bearer ${await signIn(leadwire, SIGN_IN[as])}`;
    return await work(new Map(contenders.map((contender) => [contender.name, contender])));
  } finally {
    for (const contender of contenders) await contender.stop();
  }
}

async function signIn(leadwire: Contender, email: string): Promise<string> {
  const query = "mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { message } } }";
  const { signIn } = await leadwire.graphql(query, { input: { email, password: PASSWORD } });
  if (!signIn.token) throw new Error(signIn.userErrors[0].message);
  return signIn.token;
}
