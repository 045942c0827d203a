/**
 * A transformer of Jest: has graphql be the one that `src` uses (environment.ts), because it refuses a schema that another
 * copy of it made. Outside of a test file, in Jest's global setup, it is itself.
 */
export default {
  process: (source: string): { code: string } => ({
    code: `if (typeof sharedGraphql !== "undefined") module.exports = sharedGraphql;\nelse {\n${source}\n}\n`,
  }),
};
