import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readSet } from "../../../bench/duplicates/labelled-set.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-sets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, lines: string[]) {
  const file = path.join(folder, name);
  await writeFile(file, lines.join("\n"));
  return readSet(file);
}

test.each<[string, string[]]>([
  ["comma.csv", ["id,first_name,surname,dob,cluster", "1,Ada,Obi,04/13/1971,7", "2,Ada,Obbi,1971-04-13,7"]],
  ["semicolon.csv", ["Given Name;Family Name;Date of Birth;Entity ID", "Ada;Obi;13.04.1971;7", "Ada;Obbi;1971-04-13;7"]],
  ["camel.csv", ["givenName\tlastName\tbirthDate\tclusterId", "Ada\tObi\t1971-04-13\t7", "Ada\tObbi\t1971-04-13\t7"]],
  ["febrl.csv", ["rec_id, given_name, surname, date_of_birth", "rec-7-org, Ada, Obi, 1971-04-13", "rec-7-dup-0, Ada, Obbi, 1971-04-13"]],
])("records with their clusters are read, whatever their columns are called: %s", async (name, lines) => {
  const set = await read(name, lines);
  const person = { firstName: "Ada", identifying: { date_of_birth: "1971-04-13" } };
  expect(set).toMatchObject({
    records: [
      { truth: "7", record: { kind: "person", person: { ...person, lastName: "Obi" } } },
      { truth: "7", record: { kind: "person", person: { ...person, lastName: "Obbi" } } },
    ],
  });
});

test.each<[string, string[]]>([
  ["sides.csv", ["left_name,right_name,schema,match", "Ada Obi,Obi Ada,Person,true", "Blue AG,Red AG,Company,false"]],
  ["bare.csv", ["query;candidate;schema;label", "Ada Obi;Obi Ada;PER;1", "Blue AG;Red AG;ORG;0"]],
  ["numbers.csv", ["name1,name2,type,isMatch", "Ada Obi,Obi Ada,person,yes", "Blue AG,Red AG,company,no"]],
  [
    "lines.jsonl",
    [
      '{"left":{"schema":"Person","properties":{"name":["Ada Obi","A. Obi"]}},"right":{"schema":"Person","properties":{"name":["Obi Ada"]}},"judgement":"positive"}',
      '{"left":{"schema":"Company","properties":{"name":["Blue AG"]}},"right":{"schema":"Company","properties":{"name":["Red AG"]}},"judgement":"negative"}',
    ],
  ],
])("so are pairs with whether they are the same: %s", async (name, lines) => {
  const person = (name: string) => ({ kind: "person", person: { name } });
  const company = (name: string) => ({ kind: "company", company: { name } });
  expect(await read(name, lines)).toMatchObject({
    pairs: [
      { isSame: true, left: person("Ada Obi"), right: person("Obi Ada") },
      { isSame: false, left: company("Blue AG"), right: company("Red AG") },
    ],
  });
});

test("a row that does not say which it is ends the reading", async () => {
  await expect(read("none.csv", ["first_name,surname", "Ada,Obi"])).rejects.toThrow("does not say which it is");
});
