import { expect, test } from "@jest/globals";
import { fieldsOf, planColumns } from "../../../src/lifecycle/importing/columns.js";
import { ImportKind } from "../../../src/lifecycle/importing/import-kind.js";
import { PRESETS, recognise } from "../../../src/lifecycle/importing/presets/recognise.js";

const KINDS_OF_PRESETS = PRESETS.flatMap((preset) =>
  (Object.keys(preset.kinds) as ImportKind[]).map((kind) => ({ preset, kind, name: `${preset.label}, ${kind}` })),
);

test.each(KINDS_OF_PRESETS)("$name: a file with its usual columns is known", ({ preset, kind }) => {
  const { fields, others } = preset.kinds[kind] as NonNullable<(typeof preset.kinds)[ImportKind]>;
  const usual = [...Object.values(fields).map(([first]) => first as string), ...others.slice(0, 4)];
  expect(recognise(kind, usual)?.label).toBe(preset.label);
});

test.each(KINDS_OF_PRESETS)("$name: no single heading makes it this system's", ({ preset, kind }) => {
  const { fields, others } = preset.kinds[kind] as NonNullable<(typeof preset.kinds)[ImportKind]>;
  const alone = [...Object.values(fields).flat(), ...others].filter((heading) => recognise(kind, [heading, "Email", "Remark"]) === preset);
  expect(alone).toEqual([]);
});

test.each(KINDS_OF_PRESETS)("$name: its fields are those of the kind", ({ preset, kind }) => {
  expect(Object.keys(preset.kinds[kind]?.fields ?? {}).filter((field) => !fieldsOf(kind).includes(field))).toEqual([]);
});

test.each([
  ["de", "Vorname;Nachname;E-Mail;Telefon;Firma;Position;Straße;PLZ;Ort;Land;Branche;Erstellt am"],
  ["fr", "Prénom;Nom;E-mail;Téléphone;Société;Fonction;Rue;Code postal;Ville;Pays;Secteur d'activité;Créé le"],
  ["es", "Nombre;Apellidos;Correo electrónico;Teléfono;Empresa;Cargo;Calle;Código postal;Ciudad;País;Sector;Fecha de creación"],
  ["it", "Nome;Cognome;E-mail;Telefono;Azienda;Qualifica;Via;CAP;Città;Paese;Settore;Data di creazione"],
  ["nl", "Voornaam;Achternaam;E-mail;Telefoon;Bedrijf;Functie;Straat;Postcode;Plaats;Land;Bedrijfstak;Aangemaakt op"],
  ["unaccented", "Prenom;Nom;EMAIL;TELEPHONE;Societe;Fonction;Rue;code_postal;Ville;Pays;Secteur d activite;Cree le"],
])("leads with headings in %s are read", (_, header) => {
  expect(planColumns(ImportKind.LEAD, header.split(";")).fields).toEqual([
    "firstName",
    "lastName",
    "email",
    "phone",
    "companyName",
    "jobTitle",
    "street",
    "postalCode",
    "city",
    "country",
    "industry",
    "createdAt",
  ]);
});

test.each([
  [["Name", "Email"], "name"],
  [["Nom", "Email"], "name"],
  [["Vorname", "Name", "Email"], "lastName"],
  [["Nombre", "Apellidos", "Email"], "firstName"],
  [["First Name", "Last Name", "Name", "Email"], "name"],
])("what %j calls the name is %s", (header, field) => {
  const place = header.findIndex((title) => ["Name", "Nom", "Nombre"].includes(title));
  expect(planColumns(ImportKind.LEAD, header).fields[place]).toBe(field);
});

test.each([
  [ImportKind.ACCOUNT, "Firmenname,Webseite,Branche,Land,Ort", ["name", "website", "industry", "country", "city"]],
  [ImportKind.CONTACT, "Prénom,Nom,Adresse e-mail,Entreprise,Poste", ["firstName", "lastName", "email", "companyName", "jobTitle"]],
  [
    ImportKind.OPPORTUNITY,
    "Nome,Azienda,Importo,Valuta,Fase,Data di chiusura,Motivo della perdita",
    ["name", "companyName", "amount", "currency", "stage", "closeDate", "lostReason"],
  ],
  [ImportKind.TASK, "Onderwerp,Omschrijving,Vervaldatum,Prioriteit,Eigenaar", ["title", "description", "dueAt", "priority", "owner"]],
  [ImportKind.ACTIVITY, "Tipo,Asunto,Descripción,Fecha", ["type", "subject", "text", "occurredAt"]],
  [ImportKind.CAMPAIGN, "Kampagne,Typ,Startdatum,Enddatum,Kosten", ["name", "channel", "startsOn", "endsOn", "cost"]],
] as const)("rows of %s with the headings %s are read", (kind, header, fields) => {
  expect(planColumns(kind, header.split(",")).fields).toEqual(fields);
});
