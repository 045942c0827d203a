import { Crowd, PLAIN } from "./crowd.js";

/** As many as one token may have. */
const COSTLY = 100;
/** Parts of each costly filter, each a statement for each event. */
const PARTS = 50;

/** A subscription whose filter asks about other records again and again, and that equals no other one. */
const costly = (number: number): string => {
  const parts = Array.from({ length: PARTS }, (_, n) => `{ activities: { none: { text: { eq: "${number} ${n}" } } } }`);
  return PLAIN.replace("leadEvents {", `leadEvents(where: { and: [${parts.join(", ")}] }) {`);
};

interface Server {
  url: string;
  tokens: string[];
  fire(): Promise<number>;
}

/** How late a plain stream is alone, and beside all the costly ones that another token may have. */
export async function measureNeighbours({ url, tokens, fire }: Server, events: number): Promise<void> {
  const [own, other] = tokens as [string, string];
  const plain = await Crowd.gather(url, [own], 1);
  const opened = async (crowd: Crowd) => {
    while (!crowd.isComplete) {
      await fire();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  const latencies = async () => {
    const found: number[] = [];
    for (let event = 0; event < events; event++) {
      const told = plain.told();
      const firedAt = await fire();
      found.push(((await told)[0] as number) - firedAt);
    }
    return found.sort((left, right) => left - right);
  };
  await opened(plain);
  await latencies();
  const alone = await latencies();
  const crowd = await Crowd.gather(url, [other], COSTLY, costly);
  await opened(crowd);
  const beside = await latencies();
  crowd.leave();
  plain.leave();
  const at = (sorted: number[], share: number) => Number((sorted[Math.floor(sorted.length * share)] as number).toFixed(1));
  process.stdout.write(
    `\nA plain stream, alone and beside ${COSTLY} of another token whose filters have ${PARTS} parts each, ${events} events\n`,
  );
  console.table([
    { stream: "alone", "p50 ms": at(alone, 0.5), "p90 ms": at(alone, 0.9), "most ms": at(alone, 0.999) },
    { stream: "beside costly ones", "p50 ms": at(beside, 0.5), "p90 ms": at(beside, 0.9), "most ms": at(beside, 0.999) },
  ]);
}
