import "reflect-metadata";
import * as graphql from "graphql";
import { TestEnvironment } from "jest-environment-node";

/** Jest's environment, in which a module of `src` is the one that Node has loaded for this worker; see load-once.ts. */
export default class LeadwireEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { loadOnce: (url: string) => import(url), sharedGraphql: graphql });
    // What src and pg ask with instanceof has to be of one realm.
    Object.assign(this.global, { Error, Date, Map, Set });
  }
}
