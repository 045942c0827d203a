import { expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import type { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { ListTile } from "../../support/list-tile.js";
import { RandomChanges } from "../../support/random-changes.js";
import { dice } from "../../support/random-scores.js";
import { Tile } from "../../support/tile.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
/** The short form; `npm run test:live` makes ten thousand. */
const CHANGES = Number(process.env.LIVE_CHANGES ?? 300);

const BOARD: Tile["question"][] = [
  {},
  { groupBy: ["STATUS"] },
  { groupBy: ["BAND"] },
  { groupBy: ["OWNER", "STATUS"] },
  { groupBy: ["SOURCE"], bucket: "DAY" },
  { where: { status: { in: ["WARM", "CONTACTED"] } }, groupBy: ["OWNER"] },
  { where: { tasks: { some: { completedAt: { isNull: true } } } }, groupBy: ["STATUS"] },
  { where: { owner: { isNull: true }, createdAt: { within: "P1D" } } },
  { groupBy: ["STATUS"], having: { count: { gt: 3 } } },
];

async function change(changes: RandomChanges, count: number): Promise<void> {
  for (let done = 0; done < count; done += 4)
    await Promise.all(Array.from({ length: Math.min(4, count - done) }, () => changes.next(leadwire.admin)));
}

test(
  `a page with 15 live tiles stays right through ${CHANGES} changes, a server that starts again and a change of rights`,
  async () => {
    const leads = await Promise.all(Array.from({ length: 30 }, (_, nth) => aLead(leadwire.admin, { companyName: `Group ${nth % 4} Ltd` })));
    await leadwire.setRepSight("ALL");
    const rep = await leadwire.user("REP");
    const byTitle = { orderBy: [{ field: "JOB_TITLE" as const, direction: "DESC" as const }], first: 10 };
    const board: [Tile | ListTile, Client][] = [
      ...BOARD.map((question): [Tile, Client] => [new Tile(question), leadwire.admin]),
      [new ListTile(byTitle), leadwire.admin],
      ...BOARD.slice(0, 4).map((question): [Tile, Client] => [new Tile(question), rep]),
      [new ListTile(byTitle), rep],
    ];
    expect(board.length).toBe(15);
    let process: App = await leadwire.startAnother();
    await Promise.all(board.map(([tile, client]) => tile.open(client, undefined, process.url)));
    const agree = async () => {
      for (const [tile, client] of board) await until(async () => tile.text === (await tile.fresh(client)));
    };
    const ids = leads.map(({ id }) => id);
    const changes = await RandomChanges.of(leadwire.admin, dice(11), ids, [rep.id, (await leadwire.user("MANAGER")).id]);
    await change(changes, CHANGES / 3);
    await agree();

    await process.stop();
    process = await leadwire.startAnother();
    await change(changes, CHANGES / 3);
    await Promise.all(board.map(([tile, client]) => tile.open(client, tile.cursor, process.url)));

    await leadwire.setRepSight("OWN");
    await change(changes, CHANGES / 3);
    await agree();

    const totals = board.flatMap(([tile, client]) => (tile instanceof Tile && client === leadwire.admin ? [tile.totals] : [])).slice(0, 5);
    const [one, ...others] = totals as [Map<string, number>, ...Map<string, number>[]];
    const shared = others.flatMap((other) => [...other].filter(([cursor]) => one.has(cursor)));
    expect(shared.length).toBeGreaterThan(0);
    expect(shared).toEqual(shared.map(([cursor]) => [cursor, one.get(cursor)]));
    await Promise.all(board.map(([tile]) => tile.close()));
    await process.stop();
  },
  60_000 + CHANGES * 200,
);
