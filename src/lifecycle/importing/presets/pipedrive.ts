import { ofKind, type Preset } from "./preset.js";

// Pipedrive puts the kind of record in front of each column, and the word for it in the language of who exports.

const PERSON = {
  firstName: "Person - First name, Person - Vorname, Personne - Prénom, Persona - Nombre de pila, Persoon - Voornaam",
  lastName: "Person - Last name, Person - Nachname, Personne - Nom de famille, Persona - Apellido, Persona - Cognome, Persoon - Achternaam",
  name: "Person - Name, Lead - Contact person, Lead - Person, Lead - Kontaktperson, Personne - Nom, Persona - Nombre, Persona - Nome, Persoon - Naam",
  email:
    "Person - Email - Work, Person - Email, Person - Email - Home, Person - Email - Other, Person - E-Mail - Büro, Person - E-Mail - Arbeit, Person - E-Mail - Privat, Person - E-Mail - Sonstige, Personne - E-mail - Travail, Personne - E-mail - Domicile, Personne - E-mail - Autre, Persona - Correo electrónico - Trabajo, Persona - Correo electrónico - Casa, Persona - Correo electrónico - Otro, Persona - E-mail - Lavoro, Persona - E-mail - Casa, Persona - E-mail - Altro, Persoon - E-mail - Werk, Persoon - E-mail - Thuis, Persoon - E-mail - Overige",
  phone:
    "Person - Phone - Work, Person - Phone, Person - Phone - Mobile, Person - Phone - Home, Person - Phone - Other, Person - Telefon - Büro, Person - Telefon - Arbeit, Person - Telefon - Mobil, Person - Telefon - Privat, Person - Telefon - Sonstige, Personne - Téléphone - Travail, Personne - Téléphone - Mobile, Personne - Téléphone - Domicile, Personne - Téléphone - Autre, Persona - Teléfono - Trabajo, Persona - Teléfono - Móvil, Persona - Teléfono - Casa, Persona - Teléfono - Otro, Persona - Telefono - Lavoro, Persona - Telefono - Cellulare, Persona - Telefono - Casa, Persona - Telefono - Altro, Persoon - Telefoon - Werk, Persoon - Telefoon - Mobiel, Persoon - Telefoon - Thuis, Persoon - Telefoon - Overige",
};
const ORGANIZATION =
  "Organization - Name, Organisation - Name, Organisation - Nom, Organización - Nombre, Organizzazione - Nome, Organisatie - Naam";
const COUNTRY =
  "Organization - Country of Address, Organization - Country of address, Organisation - Land der Adresse, Organisation - Pays de l'adresse";
const CITY =
  "Organization - City/town/village/locality of Address, Organization - City/town/village/locality of address, Organisation - Stadt/Ort der Adresse";
const PERSON_OTHERS =
  "Person - Update time, Person - Open deals, Person - Won deals, Person - Lost deals, Person - Closed deals, Person - Activities to do, Person - Done activities, Person - Total activities, Person - Next activity date, Person - Last activity date, Person - Email messages count, Person - Last email received, Person - Last email sent, Person - Profile picture, Person - Visible to, Person - Instant messenger, Person - Birthday";

export const PIPEDRIVE: Preset = {
  system: "pipedrive",
  label: "Pipedrive",
  kinds: {
    LEAD: ofKind(
      {
        externalId: "Lead - ID, Person - ID, Personne - ID, Persona - ID, Persoon - ID",
        ...PERSON,
        companyName: `${ORGANIZATION}, Lead - Organization, Person - Organization, Lead - Organisation, Person - Organisation, Personne - Organisation, Persona - Organización, Persona - Organizzazione, Persoon - Organisatie`,
        jobTitle: "Person - Job title, Person - Berufsbezeichnung, Person - Position",
        website: "Organization - Website, Organization - Web",
        industry: "Organization - Industry",
        companySize: "Organization - Number of employees, Organization - Employee count",
        country: `${COUNTRY}, Person - Country of Postal address`,
        state: "Organization - State/county of Address, Organization - State/county of address",
        city: CITY,
        street: "Organization - Street/road name of Address, Organization - Address, Person - Postal address",
        postalCode: "Organization - ZIP/Postal code of Address, Organization - ZIP/Postal code of address",
        description: "Lead - Title, Lead - Titel, Lead - Note, Person - Notes",
        tags: "Lead - Labels, Lead - Label, Person - Labels, Person - Label, Lead - Etiketten, Person - Etikett",
        source: "Lead - Source, Lead - Source origin, Lead - Source channel, Lead - Quelle",
        owner:
          "Lead - Owner, Person - Owner, Lead - Besitzer, Person - Besitzer, Personne - Propriétaire, Persona - Propietario, Persona - Proprietario, Persoon - Eigenaar",
        emailOptOut: "Person - Marketing status",
        status: "Lead - Status, Lead - Archive status, Lead - Archived, Lead - Archivstatus",
        createdAt:
          "Lead - Lead created, Lead - Created, Person - Person created, Person - Created, Lead - Lead erstellt, Person - Person erstellt, Personne - Personne créée, Persona - Persona creada, Persona - Persona creata, Persoon - Persoon aangemaakt",
      },
      `${PERSON_OTHERS}, Lead - Value, Lead - Currency of Value, Lead - Expected close date, Lead - Next activity, Lead - Seen, Lead - Source origin ID, Lead - Source channel ID, Lead - Update time, Organization - ID, Organization - Owner, Organization - Update time`,
    ),
    ACCOUNT: ofKind(
      {
        externalId: "Organization - ID, Organisation - ID, Organización - ID, Organizzazione - ID, Organisatie - ID",
        name: ORGANIZATION,
        website: "Organization - Website, Organization - Web",
        industry: "Organization - Industry, Organisation - Branche",
        companySize: "Organization - Number of employees, Organization - Employee count",
        country: COUNTRY,
        city: CITY,
        owner: "Organization - Owner, Organisation - Besitzer, Organisation - Propriétaire, Organización - Propietario",
        createdAt: "Organization - Organization created, Organization - Created, Organisation - Organisation erstellt",
      },
      "Organization - Label, Organization - Labels, Organization - Address, Organization - People, Organization - Open deals, Organization - Won deals, Organization - Lost deals, Organization - Closed deals, Organization - Update time, Organization - Next activity date, Organization - Last activity date, Organization - Annual revenue, Organization - LinkedIn profile, Organization - Activities to do, Organization - Done activities, Organization - Total activities, Organization - Visible to",
    ),
    CONTACT: ofKind(
      {
        externalId: "Person - ID, Personne - ID, Persona - ID, Persoon - ID",
        ...PERSON,
        companyName: `${ORGANIZATION}, Person - Organization, Person - Organisation, Personne - Organisation, Persona - Organización, Persona - Organizzazione, Persoon - Organisatie`,
        account: "Person - Organization ID, Organization - ID",
        jobTitle: "Person - Job title, Person - Berufsbezeichnung, Person - Position",
        country: "Person - Country of Postal address, Organization - Country of Address",
        owner:
          "Person - Owner, Person - Besitzer, Personne - Propriétaire, Persona - Propietario, Persona - Proprietario, Persoon - Eigenaar",
        createdAt:
          "Person - Person created, Person - Created, Person - Person erstellt, Personne - Personne créée, Persona - Persona creada, Persona - Persona creata, Persoon - Persoon aangemaakt",
      },
      `${PERSON_OTHERS}, Person - Label, Person - Labels, Person - Postal address, Person - Notes`,
    ),
    OPPORTUNITY: ofKind(
      {
        externalId: "Deal - ID, Affaire - ID, Trato - ID, Affare - ID",
        name: "Deal - Title, Deal - Titel, Affaire - Titre, Trato - Título, Affare - Titolo",
        companyName: `Deal - Organization, Deal - Organisation, Affaire - Organisation, Trato - Organización, ${ORGANIZATION}`,
        account: "Organization - ID",
        contactName: "Deal - Contact person, Deal - Kontaktperson, Person - Name",
        contact: "Person - ID",
        contactEmail: "Person - Email - Work, Person - Email",
        amount: "Deal - Value, Deal - Wert, Affaire - Valeur, Trato - Valor, Affare - Valore, Deal - Waarde",
        currency:
          "Deal - Currency of Value, Deal - Currency, Deal - Währung von Wert, Deal - Währung, Affaire - Devise de Valeur, Trato - Moneda de Valor",
        stage: "Deal - Stage, Deal - Phase, Affaire - Étape, Trato - Etapa, Affare - Fase, Deal - Fase",
        pipeline: "Deal - Pipeline, Affaire - Pipeline, Trato - Embudo",
        status: "Deal - Status, Affaire - Statut, Trato - Estado, Affare - Stato",
        closeDate:
          "Deal - Expected close date, Deal - Voraussichtliches Abschlussdatum, Deal - Erwartetes Abschlussdatum, Affaire - Date de clôture prévue, Trato - Fecha prevista de cierre",
        closedAt: "Deal - Deal closed on, Deal - Closed on, Deal - Deal abgeschlossen am",
        wonAt: "Deal - Won time, Deal - Gewonnen am, Affaire - Gagné le",
        lostAt: "Deal - Lost time, Deal - Verloren am, Affaire - Perdu le",
        probability: "Deal - Probability, Deal - Wahrscheinlichkeit",
        lostReason: "Deal - Lost reason, Deal - Verlustgrund, Affaire - Motif de perte, Trato - Motivo de pérdida",
        source: "Deal - Source, Deal - Source channel, Deal - Source origin",
        owner: "Deal - Owner, Deal - Besitzer, Affaire - Propriétaire, Trato - Propietario",
        createdAt: "Deal - Deal created, Deal - Created, Deal - Deal erstellt, Affaire - Affaire créée, Trato - Trato creado",
      },
      "Deal - Label, Deal - Labels, Deal - Weighted value, Deal - Currency of Weighted value, Deal - Weighted, Deal - Update time, Deal - Last stage change, Deal - Next activity date, Deal - Last activity date, Deal - Activities to do, Deal - Done activities, Deal - Total activities, Deal - Email messages count, Deal - Product name, Deal - Product quantity, Deal - Product amount, Deal - Last email received, Deal - Last email sent, Deal - Visible to, Deal - Archive status, Deal - Creator",
    ),
    ACTIVITY: ofKind(
      {
        externalId: "Activity - ID, Aktivität - ID",
        type: "Activity - Type, Aktivität - Typ",
        subject: "Activity - Subject, Aktivität - Betreff",
        text: "Activity - Note, Activity - Public description, Aktivität - Notiz",
        occurredAt: "Activity - Marked as done time, Activity - Due date, Aktivität - Fälligkeitsdatum",
        lead: "Activity - Lead, Lead - ID",
        contact: "Person - ID, Activity - Contact person",
        account: "Organization - ID, Activity - Organization",
        opportunity: "Deal - ID, Activity - Deal",
        email: "Person - Email - Work",
        owner: "Activity - Assigned to user, Activity - Owner",
        createdAt: "Activity - Add time, Activity - Created",
      },
      "Activity - Done, Activity - Due time, Activity - Duration, Activity - Busy flag, Activity - Creator, Activity - Location, Activity - Update time, Activity - Last notification time, Activity - Priority",
    ),
    TASK: ofKind(
      {
        externalId: "Activity - ID, Aktivität - ID",
        title: "Activity - Subject, Aktivität - Betreff",
        description: "Activity - Note, Activity - Public description, Aktivität - Notiz",
        dueAt: "Activity - Due date, Aktivität - Fälligkeitsdatum",
        status: "Activity - Done, Aktivität - Erledigt",
        completedAt: "Activity - Marked as done time",
        priority: "Activity - Priority",
        lead: "Activity - Lead, Lead - ID",
        contact: "Person - ID, Activity - Contact person",
        account: "Organization - ID, Activity - Organization",
        opportunity: "Deal - ID, Activity - Deal",
        email: "Person - Email - Work",
        owner: "Activity - Assigned to user, Activity - Owner",
        createdAt: "Activity - Add time, Activity - Created",
      },
      "Activity - Type, Activity - Due time, Activity - Duration, Activity - Busy flag, Activity - Creator, Activity - Location, Activity - Update time, Activity - Last notification time",
    ),
  },
};
