import type { Leadwire } from "./leadwire.js";

/** What `/metrics` says of one name, all labels together; with labels, of those alone. */
export async function metric({ url }: Pick<Leadwire, "url">, name: string, labels = ""): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split("\n").filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return lines.filter((line) => line.includes(labels)).reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
}
