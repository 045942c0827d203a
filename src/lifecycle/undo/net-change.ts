import type { ChangeCause, Image } from "../../platform/database/change-event.js";

/** An event of what is to be undone, as the log has it. */
export interface LoggedChange {
  /** Its place in the log among those of its record. */
  id: number;
  recordType: string;
  recordId: string;
  changedFields: string[];
  before: Image | null;
  after: Image | null;
  cause: ChangeCause | null;
}

/** What came of one record by all that is to be undone together. */
export interface NetChange {
  recordType: string;
  recordId: string;
  /** The last of its events: what came later is somebody else's. */
  lastId: number;
  /** It is there since, or was taken out of the bin. */
  created: boolean;
  /** It is gone since. */
  removed: boolean;
  /** Its events say nothing any more, because a person's data was erased. */
  erased: boolean;
  /** What the changed fields were before the first change. */
  before: Image;
  /** What they were after the last change of each. */
  after: Image;
  /** The record after the last event; before it for one that is gone. */
  image: Image | null;
  causes: ChangeCause[];
}

/** What events come to, record by record, in the order in which the records were first changed. */
export function netChanges(events: LoggedChange[]): NetChange[] {
  const nets = new Map<string, NetChange>();
  for (const event of events) {
    const key = `${event.recordType} ${event.recordId}`;
    const net = nets.get(key) ?? untouched(event);
    nets.set(key, net);
    add(net, event);
  }
  return [...nets.values()].filter(({ created, removed }) => !(created && removed));
}

const untouched = ({ recordType, recordId, id }: LoggedChange): NetChange => ({
  recordType,
  recordId,
  lastId: id,
  created: false,
  removed: false,
  erased: false,
  before: {},
  after: {},
  image: null,
  causes: [],
});

function add(net: NetChange, { id, changedFields, before, after, cause }: LoggedChange): void {
  net.lastId = id;
  if (cause) net.causes.push(cause);
  // An event whose values were taken out has neither.
  if (cause?.erased || (!before && !after)) net.erased = true;
  else if (!after) Object.assign(net, { removed: true, image: before });
  else if (!before) net.created = !net.removed;
  if (!after) return;
  if (!before) net.removed = false;
  net.image = after;
  for (const field of changedFields) {
    if (before && !(field in net.before)) net.before[field] = before[field];
    net.after[field] = after[field];
  }
}
