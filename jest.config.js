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
  // What a file has loaded is never quite let go of (some 50 MB each); without an end to it the last files run at half the speed.
  workerIdleMemoryLimit: "1GB",
  testTimeout: 60_000,
};
