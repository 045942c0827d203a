import { ofKind, type Preset } from "./preset.js";

const ALL = "version, updatedAt";
const OWNER = "owner.email, owner.name, owner.id";

/** Our own exports: the columns are paths of fields. */
export const LEADWIRE: Preset = {
  system: "leadwire",
  label: "Leadwire",
  kinds: {
    LEAD: ofKind(
      {
        externalIds: "externalIds",
        externalId: "id",
        emails: "emails",
        email: "email, emailAsTyped",
        phones: "phones",
        phone: "phone, phoneAsTyped",
        firstName: "firstName",
        lastName: "lastName",
        companyName: "companyName",
        source: "source.name",
        channel: "source.channel",
        campaign: "campaign.name",
        owner: OWNER,
        status: "status",
        stage: "stage",
        statusSince: "statusSince",
        disqualificationReason: "disqualificationReason",
        resumeAt: "resumeAt",
        convertedAt: "convertedAt",
        createdAt: "createdAt",
        customFields: "customFields",
      },
      `${ALL}, emailKind, phoneExtension, domain, score, band, grade, fitScore, engagementScore, nextAction, mayContact, lastActivityAt, firstRespondedAt, firstResponseDueAt, firstResponseAlertAt, firstResponseBreachedAt, stageSince, scoreChangesAt, hasWarned`,
    ),
    ACCOUNT: ofKind(
      {
        externalId: "id",
        website: "website, domain",
        companySize: "companySize",
        phone: "phone, phoneAsTyped",
        parent: "parent.name, parent.id",
        owner: OWNER,
        createdAt: "createdAt",
        customFields: "customFields",
      },
      `${ALL}, phoneExtension, mergedAt`,
    ),
    CONTACT: ofKind(
      {
        externalId: "id",
        firstName: "firstName",
        lastName: "lastName",
        emails: "emails",
        email: "email, emailAsTyped",
        phones: "phones",
        phone: "phone, phoneAsTyped",
        jobTitle: "jobTitle",
        companyName: "account.name",
        account: "account.id",
        owner: OWNER,
        createdAt: "createdAt",
        customFields: "customFields",
      },
      `${ALL}, emailKind, phoneExtension, mergedAt`,
    ),
    OPPORTUNITY: ofKind(
      {
        externalId: "id",
        companyName: "account.name",
        account: "account.id",
        amount: "amount.amount",
        currency: "amount.currency",
        stage: "stage",
        pipeline: "pipeline.name",
        closeDate: "closeDate",
        closedAt: "closedAt",
        probability: "probability",
        lostReason: "closeReason.label",
        owner: OWNER,
        createdAt: "createdAt",
        customFields: "customFields",
      },
      `${ALL}, stageSince, isClosed, isWon, expectedAmount.amount, expectedAmount.currency, amountInBase.amount, amountInBase.currency, step.name`,
    ),
  },
};
