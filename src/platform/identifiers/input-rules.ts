import { ValidateBy, type ValidationArguments } from "class-validator";
import { readEmail } from "./email.js";
import { NoExternalId, whyNoExternalId } from "./external-id.js";

/** The rule on a field of an input that it is an e-mail address, in whatever spelling (`readEmail`). */
export const IsEmailAddress = (): PropertyDecorator =>
  ValidateBy({
    name: "isEmailAddress",
    validator: {
      validate: (value) => typeof value === "string" && readEmail(value) !== null,
      defaultMessage: (wrong?: ValidationArguments) => `"${wrong?.property}" must be an e-mail address.`,
    },
  });

const WHY = {
  [NoExternalId.EMPTY_WORD]: "is what systems write where there is no id: leave the external id out",
  [NoExternalId.REWRITTEN]: "was rounded by a spreadsheet, so that many records have the same: give the id as the other system has it",
};

/** The rule on the value of an external id that it says which record is meant (`whyNoExternalId`). */
export const Identifies = (): PropertyDecorator =>
  ValidateBy({
    name: "identifies",
    validator: {
      validate: (value) => typeof value !== "string" || whyNoExternalId(value) === null,
      defaultMessage: (wrong?: ValidationArguments) => {
        const why = whyNoExternalId(String(wrong?.value));
        return `"${wrong?.property}" ${why ? WHY[why] : "identifies nothing"}.`;
      },
    },
  });
