import { describe, expect, test } from "@jest/globals";
import { addressList, isAddressRange, networkOf } from "../../src/platform/addresses.js";

describe("what is counted by address", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["::ffff:c000:0207", "192.0.2.7"],
    ["64:ff9b::c000:207", "192.0.2.7"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["::1", "::/64"],
    ["fe80::1%eth0", "fe80::/64"],
    ["unknown", "unknown"],
    ["", ""],
  ])("%s as %s", (address, network) => expect(networkOf(address)).toBe(network));
});

test.each([
  ["192.0.2.7", ["192.0.2.7", "::ffff:192.0.2.7"], ["192.0.2.8", "2001:db8::7"]],
  ["192.0.2.0/24", ["192.0.2.0", "192.0.2.255", "::ffff:192.0.2.9"], ["192.0.3.0", "2001:db8::1"]],
  ["2001:db8::7", ["2001:db8::7", "2001:0DB8:0::7"], ["2001:db8::8", "192.0.2.7"]],
  ["2001:db8::/32", ["2001:db8:ffff::1"], ["2001:db9::1", "192.0.2.7"]],
])("in %s are %j, and not %j", (range, inside, outside) => {
  const isIn = addressList([range]);
  expect(inside.filter((address) => !isIn(address))).toEqual([]);
  expect([...outside, "unknown", ""].filter(isIn)).toEqual([]);
});

test.each([
  ["192.0.2.7", true],
  ["192.0.2.0/32", true],
  ["192.0.2.0/33", false],
  ["192.0.2.0/", false],
  ["192.0.2.0/8/8", false],
  ["2001:db8::/128", true],
  ["2001:db8::/129", false],
  ["fe80::1%eth0", false],
  ["garbage", false],
])("%j is a range of addresses: %s", (range, is) => expect(isAddressRange(range)).toBe(is));
