import { request } from "node:http";

/**
 * Asks `/healthz` ten times a second, from a process of its own: what the load does to whoever drives it must not count. Each
 * second it hands on the milliseconds that the answers took; one that never came counts as infinite.
 */
const EVERY_MS = 100;
const PATIENCE_MS = 10_000;

const url = `${process.argv[2]}/healthz`;
let times: number[] = [];

function ask(): void {
  const started = performance.now();
  let isOver = false;
  const end = (milliseconds: number) => {
    if (!isOver) times.push(milliseconds);
    isOver = true;
  };
  const sent = request(url, { agent: false, localAddress: "127.8.0.1", timeout: PATIENCE_MS }, (response) => {
    response.resume();
    response.once("end", () => end(response.statusCode === 200 ? performance.now() - started : Number.POSITIVE_INFINITY));
  });
  sent.once("timeout", () => sent.destroy());
  sent.once("error", () => end(Number.POSITIVE_INFINITY));
  sent.end();
}

setInterval(ask, EVERY_MS);
setInterval(() => {
  process.send?.(times.map((time) => (Number.isFinite(time) ? time : -1)));
  times = [];
}, 1_000);
process.once("disconnect", () => process.exit(0));
