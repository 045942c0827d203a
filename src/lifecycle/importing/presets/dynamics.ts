import { ofKind, type Preset } from "./preset.js";

const KEEP = ["Do Not Modify", "Nicht ändern", "Ne pas modifier", "No modificar", "Non modificare", "Niet wijzigen"];
/** The first three columns of each export of Dynamics say: (Do Not Modify) Lead, Row Checksum, Modified On. */
const keptColumns = (...names: string[]) => names.flatMap((name) => KEEP.map((keep) => `(${keep}) ${name}`)).join(", ");
const CHECKS = keptColumns(
  "Row Checksum",
  "Modified On",
  "Zeilenprüfsumme",
  "Geändert am",
  "Somme de contrôle de la ligne",
  "Modifié le",
  "Suma de comprobación de fila",
  "Fecha de modificación",
  "Checksum riga",
  "Data modifica",
  "Controlesom van rij",
  "Gewijzigd op",
);
const ALL = `${CHECKS}, Modified On, Modified By, Created By, modifiedon, versionnumber, statecode, Owning Business Unit, Price List, Exchange Rate, Last Date Included in Campaign`;
const CREATED = "Created On, createdon, Erstellt am, Créé le, Fecha de creación, Data creazione, Gemaakt op";
const OWNER = "Owner, ownerid, owneridname, Besitzer, Propriétaire, Propietario, Proprietario, Eigenaar";
const PERSON = {
  firstName: "First Name, firstname, Vorname, Prénom, Nombre, Nome, Voornaam",
  lastName: "Last Name, lastname, Nachname, Nom, Apellidos, Cognome, Achternaam",
  email: "Email, emailaddress1, Email Address 2, emailaddress2, Email Address 3, emailaddress3, E-Mail, E-mail",
  phone:
    "Business Phone, telephone1, Mobile Phone, mobilephone, Home Phone, telephone2, Other Phone, telephone3, Telefon (geschäftlich), Mobiltelefon, Téléphone professionnel, Téléphone mobile",
  jobTitle: "Job Title, jobtitle, Position, Fonction, Puesto, Posizione, Functie",
  emailOptOut:
    "Do not allow Emails, donotemail, Do not allow Bulk Emails, donotbulkemail, E-Mails nicht zulassen, Massen-E-Mails nicht zulassen, Ne pas autoriser les e-mails",
  phoneOptOut: "Do not allow Phone Calls, donotphone, Telefonanrufe nicht zulassen, Ne pas autoriser les appels téléphoniques",
};
const PEOPLE_OTHERS =
  "Preferred Method of Contact, Do not allow Faxes, Do not allow Mails, Send Marketing Materials, Fax, Salutation, Middle Name, Address 1: Street 2, Street 2, Street 3, Currency, transactioncurrencyid";

/** Microsoft Dynamics 365 Sales: workbooks of its lists by labels, or tables by the names of its columns. */
export const DYNAMICS: Preset = {
  system: "dynamics",
  label: "Microsoft Dynamics 365",
  kinds: {
    LEAD: ofKind(
      {
        externalId: `leadid, ${keptColumns("Lead", "Prospect", "Cliente potencial")}`,
        ...PERSON,
        name: "Name, fullname, Full Name, Nom complet, Nombre completo, Nome completo, Volledige naam",
        companyName: "Company Name, companyname, Firmenname, Nom de la société, Nombre de la empresa, Nome società, Bedrijfsnaam",
        website: "Website, websiteurl",
        industry: "Industry, industrycode",
        companySize: "No. of Employees, numberofemployees",
        country: "Country/Region, address1_country, Address 1: Country/Region, Land/Region, Pays/Région, País o región",
        state: "State/Province, address1_stateorprovince, Address 1: State/Province, Bundesland/Kanton",
        city: "City, address1_city, Address 1: City, Ort",
        street: "Street 1, address1_line1, Address 1: Street 1, Straße 1",
        postalCode: "ZIP/Postal Code, address1_postalcode, Address 1: ZIP/Postal Code, Postleitzahl",
        description: "Description, description, Topic, subject, Thema, Sujet, Tema, Argomento, Onderwerp",
        source: "Lead Source, leadsourcecode, Leadquelle, Source du prospect, Origen del cliente potencial",
        campaign: "Source Campaign, campaignid",
        status: "Status Reason, statuscode, Status, Statusgrund, Raison du statut, Razón para el estado, Motivo stato, Reden van status",
        owner: OWNER,
        statusSince: "Actual Close Date, Qualified On",
        createdAt: CREATED,
      },
      `${ALL}, ${PEOPLE_OTHERS}, Annual Revenue, revenue, Rating, leadqualitycode, Est. Close Date, Est. Value, SIC Code, Budget Amount, Purchase Process, Purchase Timeframe, Parent Account for lead, Parent Contact for lead`,
    ),
    ACCOUNT: ofKind(
      {
        externalId: `accountid, ${keptColumns("Account", "Firma", "Compte", "Cuenta")}`,
        name: "Account Name, name, Firmenname, Nom du compte, Nombre de cuenta, Nome account, Accountnaam",
        website: "Website, websiteurl",
        industry: "Industry, industrycode",
        companySize: "Number of Employees, numberofemployees",
        phone: "Main Phone, telephone1, Haupttelefon, Téléphone principal",
        country: "Address 1: Country/Region, address1_country",
        city: "Address 1: City, address1_city",
        parent: "Parent Account, parentaccountid",
        owner: OWNER,
        createdAt: CREATED,
      },
      `${ALL}, Primary Contact, primarycontactid, Relationship Type, Ticker Symbol, Ownership, SIC Code, Annual Revenue, Credit Limit, Credit Hold, Address 1: Street 1, Address 1: State/Province, Address 1: ZIP/Postal Code, Email, Status, Account Number, Fax, Category, Currency`,
    ),
    CONTACT: ofKind(
      {
        externalId: `contactid, ${keptColumns("Contact", "Kontakt", "Contacto", "Contatto", "Contactpersoon")}`,
        ...PERSON,
        name: "Full Name, fullname, Vollständiger Name, Nom complet, Nombre completo, Nome completo, Volledige naam",
        companyName: "Company Name, parentcustomeridname, Firmenname, Nom de la société",
        account: "parentcustomerid",
        country: "Address 1: Country/Region, address1_country",
        owner: OWNER,
        createdAt: CREATED,
      },
      `${ALL}, ${PEOPLE_OTHERS}, Status, Status Reason, Department, Role, Gender, Birthday, Anniversary, Marital Status, Address 1: Street 1, Address 1: City, Address 1: State/Province, Address 1: ZIP/Postal Code, Credit Limit, Originating Lead, Manager`,
    ),
    OPPORTUNITY: ofKind(
      {
        externalId: `opportunityid, ${keptColumns("Opportunity", "Verkaufschance", "Opportunité", "Oportunidad", "Opportunità", "Verkoopkans")}`,
        name: "Topic, name, Thema, Sujet, Tema, Argomento, Onderwerp",
        companyName: "Account, Potential Customer, parentaccountidname, Potenzieller Kunde, Client potentiel",
        account: "parentaccountid, customerid",
        contactName: "Contact, parentcontactidname",
        contact: "parentcontactid",
        amount:
          "Actual Revenue, actualvalue, Est. Revenue, Est. revenue, estimatedvalue, Geschätzter Umsatz, Tatsächlicher Umsatz, Revenu estimé, Revenu réel",
        currency: "Currency, transactioncurrencyid",
        stage: "Pipeline Phase, stepname, Sales Stage, salesstage, Pipelinephase",
        status: "Status, statecode, Status Reason, statuscode",
        closeDate: "Est. Close Date, Est. close date, estimatedclosedate, Gesch. Abschlussdatum, Date de clôture estimée",
        closedAt: "Actual Close Date, actualclosedate, Tatsächliches Abschlussdatum, Date de clôture réelle",
        probability: "Probability, closeprobability, Wahrscheinlichkeit",
        source: "Lead Source",
        campaign: "Source Campaign, campaignid",
        owner: OWNER,
        createdAt: CREATED,
      },
      `${ALL}, Rating, opportunityratingcode, Originating Lead, Price List, Revenue, Budget Amount, Purchase Timeframe, Purchase Process, Current Situation, Customer Need, Proposed Solution, Description, Forecast Category, Process Code, Total Amount`,
    ),
    ACTIVITY: ofKind(
      {
        externalId: `activityid, ${keptColumns("Activity", "Aktivität", "Phone Call", "Appointment", "Task")}`,
        type: "Activity Type, activitytypecode, Aktivitätstyp, Type d'activité",
        subject: "Subject, subject, Betreff, Objet, Asunto, Oggetto, Onderwerp",
        text: "Description, description",
        occurredAt: "Actual End, actualend, Actual Start, actualstart, Start Date, scheduledstart, Due Date, scheduledend",
        related: "Regarding, regardingobjectid, Bezug, Concernant",
        owner: OWNER,
        createdAt: CREATED,
      },
      `${ALL}, Activity Status, Priority, prioritycode, Status Reason, Duration, Direction, Call From, Call To, Phone Number`,
    ),
    TASK: ofKind(
      {
        externalId: `activityid, ${keptColumns("Task", "Aufgabe", "Tâche", "Tarea", "Attività", "Taak")}`,
        title: "Subject, subject, Betreff, Objet, Asunto, Oggetto, Onderwerp",
        description: "Description, description",
        dueAt: "Due Date, Due, scheduledend, Fälligkeitsdatum, Fällig",
        status: "Activity Status, statecode, Status Reason, statuscode, Aktivitätsstatus",
        completedAt: "Actual End, actualend",
        priority: "Priority, prioritycode",
        related: "Regarding, regardingobjectid, Bezug, Concernant",
        owner: OWNER,
        createdAt: CREATED,
      },
      `${ALL}, Activity Type, Duration, Category, Start Date, Percent Complete`,
    ),
    CAMPAIGN: ofKind(
      {
        externalId: `campaignid, Campaign Code, codename, ${keptColumns("Campaign", "Kampagne", "Campagne", "Campaña", "Campagna")}`,
        name: "Name, name, Campaign Name",
        channel: "Campaign Type, typecode",
        status: "Status Reason, statuscode",
        startsOn: "Actual Start, Actual Start Date, actualstart, Proposed Start, Proposed Start Date, proposedstart",
        endsOn: "Actual End, Actual End Date, actualend, Proposed End, Proposed End Date, proposedend",
        budget: "Budget Allocated, budgetedcost",
        cost: "Total Cost of Campaign, Total Cost of Campaign Activities, totalactualcost",
        currency: "Currency, transactioncurrencyid",
        owner: OWNER,
        createdAt: CREATED,
      },
      `${ALL}, Template, Expected Response (%), Expected Response Percentage, Est. Revenue, Price List, Promotion Code, Offer, Message`,
    ),
  },
};
