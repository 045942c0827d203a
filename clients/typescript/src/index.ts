export { type ConnectOptions, eventStreamOptions, socketOptions } from "./connect.js";
export { codesOf, isRefusal, refusalOf } from "./errors.js";
export { type FollowOptions, follow, type StreamClient, type StreamRequest, type StreamSink } from "./follow.js";
export { groupsAfter, type ListFrame, pageAfter, type StatsFrame } from "./live.js";
export { possibleTypes } from "./schema-facts.js";
