import type { Claim } from "../harness/claim.js";
import { capture } from "./capture.js";
import { importing } from "./import.js";
import { nestedList, nestedListOfRep } from "./nested-list.js";
import { oneRecord } from "./one-record.js";
import { page10000 } from "./page-10000.js";
import { rows200 } from "./rows-200.js";
import { search } from "./search.js";
import { statistics } from "./statistics.js";
import { writes } from "./writes.js";

/** Every speed that we claim, in the order of the report. */
export const claims: Claim[] = [nestedList, nestedListOfRep, oneRecord, rows200, statistics, search, page10000, capture, writes, importing];
