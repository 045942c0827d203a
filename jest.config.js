/** Runs what tsc emitted: the same decorators and modules as in production. */
export default {
  rootDir: "dist/test",
  testMatch: ["**/*.test.js"],
  testEnvironment: "<rootDir>/support/environment.js",
  // Modules of src are loaded once for a worker and not once for a file, and graphql with them (support/load-once.ts).
  transform: {
    "/dist/(src|migrations)/.+\\.js$": "<rootDir>/support/load-once.js",
    "/node_modules/graphql/index\\.js$": "<rootDir>/support/share-graphql.js",
  },
  transformIgnorePatterns: [],
  moduleNameMapper: { "^graphql$": "<rootDir>/../../node_modules/graphql/index.js" },
  setupFiles: ["reflect-metadata"],
  globalSetup: "<rootDir>/support/start-database.js",
  globalTeardown: "<rootDir>/support/stop-database.js",
  // Two cores: one file at a time would leave one idle, more would wait for each other.
  maxWorkers: 2,
  // What a file has loaded is never quite let go of; without an end to it the last files run at half the speed.
  workerIdleMemoryLimit: "1GB",
  // Nothing is left open: to take down the heap of a worker takes more than the 500 ms by default, after which it is killed with a warning.
  workerGracefulExitTimeout: 10_000,
  testTimeout: 60_000,
};
