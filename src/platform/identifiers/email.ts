import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import validator from "validator";
import { InvalidInput } from "../errors.js";
import { withoutInvisible } from "./text.js";

/** The longest address that mail systems carry (RFC 5321, 4.5.3.1), and the longest part before the @ and between two dots of the domain, in octets. */
const LONGEST = { address: 254, localPart: 64, label: 63 };

/**
 * An e-mail address in the form that tells whether two are the same: composed (NFKC), without spaces around it and
 * characters that nobody sees, lower case, the domain in ASCII (IDNA) and the part before the @ without quotes.
 * (Strictly the part before the @ may tell capitals apart; no provider that people use does.)
 * @returns null for what is no address that a mail system would take: with a domain that has no dot or is an IP
 * address, or with a local part of more than 64 octets
 */
export function readEmail(typed: string): string | null {
  const plain = withoutInvisible(typed.normalize("NFKC")).trim();
  const at = plain.lastIndexOf("@");
  if (at < 1) return null;
  const localPart = unquoted(plain.slice(0, at)).toLowerCase().normalize("NFKC");
  const domain = domainToASCII(plain.slice(at + 1)).replace(/\.$/, "");
  const email = `${localPart}@${domain}`;
  const tooLong = Buffer.byteLength(localPart) > LONGEST.localPart || Buffer.byteLength(email) > LONGEST.address;
  const labels = domain.split(".");
  if (tooLong || isIP(domain) || labels.length < 2 || labels.some((label) => label.length > LONGEST.label)) return null;
  if (localPart.includes('"')) return null;
  return validator.isEmail(email, { allow_utf8_local_part: true, ignore_max_length: true }) ? email : null;
}

/** `"ada"@northwind.example` and `ada@northwind.example` are one mailbox; what needs the quotes is taken by no provider. */
const unquoted = (localPart: string): string => /^"([^"\\\s@]+)"$/.exec(localPart)?.[1] ?? localPart;

/**
 * As `readEmail`.
 * @throws {InvalidInput} naming the field, when it is no address
 */
export function canonicalEmail(typed: string, path = "email"): string {
  const email = readEmail(typed);
  if (!email) throw new InvalidInput(path, `"${path}" is not an e-mail address; it must look like name@company.com.`);
  return email;
}

/** The part before the @ and the domain of an address in canonical form. */
function partsOf(email: string): { localPart: string; domain: string } {
  const at = email.lastIndexOf("@");
  return { localPart: email.slice(0, at), domain: email.slice(at + 1) };
}

const GMAIL = new Set(["gmail.com", "googlemail.com"]);

/**
 * Whose mailbox an address in canonical form leads to: without what follows a "+", and of Gmail, which googlemail.com is
 * too, without dots. Addresses with the same one are most likely one person's; mail is sent to the address itself.
 */
export function mailboxOf(email: string): string {
  const { localPart, domain } = partsOf(email);
  const name = localPart.replace(/(?<=.)\+.*$/, "");
  return GMAIL.has(domain) ? `${name.replaceAll(".", "")}@gmail.com` : `${name}@${domain}`;
}

/** Whether two addresses in canonical form lead to one mailbox. */
export const isSameMailbox = (one: string, other: string): boolean => mailboxOf(one) === mailboxOf(other);

/** A part of an address without signs and a number at its end: "no-email", "info.2". */
const bare = (part: string): string => part.replace(/[._-]/g, "").replace(/\d+$/, "");

/** What mailboxes are called that several people read, or none. */
const ROLES = new Set(
  (
    "abuse accounting accounts admin administration administrator admissions all anfrage anfragen billing booking bookings buchhaltung " +
    "bureau business careers clientes comercial commercial compliance compras contabilidad contact contacto contactus contato crm " +
    "customercare customerservice customersupport datenschutz direction einkauf empfang empresa enquiries enquiry events everyone export " +
    "feedback finance frontdesk geral general hallo hello help helpdesk hi hola hostmaster hr info infos informacion information infomail " +
    "inquiries inquiry inbox invoice invoices it jobs kontakt kundenservice legal logistics mail mailbox mailer mailerdaemon management " +
    "marketing media newsletter noc noreply donotreply office operations order orders payments personal post postmaster pr praxis presse " +
    "press privacy procurement purchasing rechnung recepcion reception recruiting recruitment registrar reklamation request returns root " +
    "sales secretary security sekretariat service services shop staff store support team tech technical verkauf ventas vendas vertrieb " +
    "verwaltung web webmaster welcome zentrale"
  ).split(" "),
);

/** Whether an address in canonical form is that of a function, such as info@ or sales@, which several people may read. */
export function isRoleMailbox(email: string): boolean {
  return ROLES.has(bare(partsOf(mailboxOf(email)).localPart));
}

/** Words that say "there is none", as both parts of an address; those of `FILLER_DOMAINS` say so by themselves. */
const FILLER_WORDS = new Set(
  (
    "abc asdf dummy email example fake invalid mail me na no nobody noemail nomail none noname noone not null qwerty sample some test " +
    "testing undefined unknown xxx"
  ).split(" "),
);
const FILLER_DOMAINS = new Set(
  "noaddress noemail noemailaddress noemailprovided nomail nomailaddress none notavailable notprovided".split(" "),
);

/**
 * Whether an address in canonical form is one that people and programs fill in where there is none, such as
 * noemail@noemail.com, test@test.com and a@a.com.
 */
export function isFillerEmail(email: string): boolean {
  const { localPart, domain } = partsOf(mailboxOf(email));
  const [label = ""] = domain.split(".");
  const name = bare(localPart);
  const oneLetter = label.length === 1 && new Set(localPart).size === 1 && localPart.startsWith(label);
  return FILLER_DOMAINS.has(bare(label)) || (FILLER_WORDS.has(name) && FILLER_WORDS.has(bare(label))) || oneLetter;
}
