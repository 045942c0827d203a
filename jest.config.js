/** Runs what tsc emitted: the same decorators and modules as in production. */
export default {
  rootDir: "dist/test",
  testMatch: ["**/*.test.js"],
  transform: {},
  testEnvironment: "node",
  setupFiles: ["reflect-metadata"],
  globalSetup: "<rootDir>/support/start-database.js",
  globalTeardown: "<rootDir>/support/stop-database.js",
  // Two cores: one file at a time would leave one idle, more would wait for each other.
  maxWorkers: 2,
  testTimeout: 60_000,
};
