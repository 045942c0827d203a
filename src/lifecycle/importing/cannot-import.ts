/** Why a file is not imported at all, in a sentence for whoever typed the command. */
export class CannotImport extends Error {}
