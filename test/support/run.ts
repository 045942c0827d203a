import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The files of `--quick` besides those that start no server: one walk along all of a lead's life. */
const QUICK = ["walk-through.test.ts"];

/**
 * `npm test`: runs Jest on what tsc emitted, with whatever arguments it was given. `--quick` runs the tests of pure rules, of
 * the docs and contracts, and one walk through everything: what a developer wants to know after each change.
 */
const args = process.argv.slice(2).filter((argument) => argument !== "--quick");
if (process.argv.includes("--quick")) args.push(...quickFiles());

const jest = ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", ...args];
spawn(process.execPath, jest, { stdio: "inherit" }).on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/** Test files by their path below `test`, as Jest matches it. */
function quickFiles(): string[] {
  const files = readdirSync("test", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
  const takesServer = /new Leadwire\(|createDatabase|startEmbedded|startProcess|loadRun|crash|launch|spawn/;
  const isPure = (file: string) => !takesServer.test(readFileSync(path.join("test", file), "utf8"));
  return files.filter((file) => QUICK.includes(file) || isPure(file)).map((file) => file.replace(/\.ts$/, ".js$"));
}
