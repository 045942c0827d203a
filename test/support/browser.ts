import { existsSync } from "node:fs";
import { test } from "@jest/globals";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
if (!CHROMIUM) process.stderr.write("No Chromium is installed, so that nothing is tried in a real browser (apt-get install chromium).\n");

const ARGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Left out, and said so, where there is no browser. */
export const testInBrowser = CHROMIUM ? test : test.skip;

/** A browser without a window; null where there is none. Whoever opens it closes it. */
export const openBrowser = async (...more: string[]): Promise<Browser | null> =>
  CHROMIUM ? chromium.launch({ executablePath: CHROMIUM, args: [...ARGS.split(" "), ...more] }) : null;
