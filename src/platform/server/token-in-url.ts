/** Names under which clients put tokens into URLs, and what our tokens and those of an identity provider look like. */
const NAMES = ["access_token", "token", "authorization"];
const SECRET = /lw_[a-z]+_[0-9a-f]{16}_[0-9a-f]{72}|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/;

export const TOKEN_IN_URL =
  "A token must not be in a URL, because URLs are kept in logs and histories. Send it as `Authorization: Bearer ...`, and revoke this one.";

/** Whether a URL carries a token, by the name of a parameter or by what is in it. */
export function hasToken(url: string): boolean {
  // By hand, because the URL of a request need not be one that `new URL` takes.
  const [path, ...search] = url.split("?");
  if (SECRET.test(path as string)) return true;
  return [...new URLSearchParams(search.join("?"))].some(([name, value]) => NAMES.includes(name.toLowerCase()) || SECRET.test(value));
}
