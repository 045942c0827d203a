/** How the scalars of Leadwire come over the wire: `config: { scalars }` of GraphQL Code Generator. */
export const scalars = {
  ID: "string",
  CountryCode: "string",
  CurrencyCode: "string",
  Cursor: "string",
  Date: "string",
  DateTime: "string",
  Decimal: "string",
  Duration: "string",
  JSON: "unknown",
  JSONObject: "Record<string, unknown>",
  Literal: "string | number | boolean",
  TimeZone: "string",
};
