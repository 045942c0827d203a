import { cp } from "node:fs/promises";

/** The package carries the contract that it was made from. */
for (const file of ["schema.graphql", "partner.graphql"])
  await cp(new URL(`../../schema/${file}`, import.meta.url), new URL(`schema/${file}`, import.meta.url));
