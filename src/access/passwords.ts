import { hash, verify } from "@node-rs/argon2";

/** argon2id with the library's parameters (19 MiB, 2 passes), the minimum that OWASP's password storage sheet names. */
export const hashPassword = (password: string): Promise<string> => hash(password);

export const passwordMatches = (password: string, stored: string): Promise<boolean> => verify(stored, password);

/** A hash that nothing matches: an unknown address takes as long to refuse as a wrong password. */
export const NO_PASSWORD = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGtub3dzIG1l$3wAn4nSnq1WUqsXU1CSqmmiwUq1wJ9y1lC4RkLCR8yk";
