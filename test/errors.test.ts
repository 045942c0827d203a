import { expect, test } from "@jest/globals";
import { locatedError } from "graphql";
import { maskError, Refusal, RequestError } from "../src/errors.js";

/** What a client sees of what a resolver threw: graphql-js wraps it, and wraps it twice when it is no Error. */
const codeOf = (thrown: unknown) => maskError({ message: "" }, locatedError(thrown, undefined)).extensions?.code;

test.each([
  ["a connection that was reset", Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }), "DATABASE_UNAVAILABLE"],
  ["the same, not made by this realm's Error", { code: "ECONNRESET", syscall: "read" }, "DATABASE_UNAVAILABLE"],
  ["a backend that was terminated", Object.assign(new Error("x"), { driverError: { code: "57P01" } }), "DATABASE_UNAVAILABLE"],
  ["a message of the driver alone", new Error("Connection terminated unexpectedly"), "DATABASE_UNAVAILABLE"],
  ["a statement that took too long", Object.assign(new Error("x"), { code: "57014" }), "TIMEOUT"],
  ["a number out of range", Object.assign(new Error("x"), { code: "22003" }), "BAD_USER_INPUT"],
  ["a refusal outside of a mutation", new Refusal(), "BAD_USER_INPUT"],
  ["one of ours", new RequestError("FORBIDDEN", "No."), "FORBIDDEN"],
  ["a programming mistake", new TypeError("x is not a function"), "INTERNAL_SERVER_ERROR"],
  ["nothing at all", undefined, "INTERNAL_SERVER_ERROR"],
])("%s", (_, thrown, code) => expect(codeOf(thrown)).toBe(code));
