const { isInterfaceType, isUnionType, isObjectType, isListType, isNonNullType } = require("graphql");

/** A plugin of GraphQL Code Generator: what caches must know of a schema and cannot ask it for. */
exports.plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const query = Object.values(schema.getQueryType().getFields());
  const bare = (type) => (isNonNullType(type) || isListType(type) ? bare(type.ofType) : type);
  const hasArgument = (field, name) => field.args.some((argument) => argument.name === name);

  const possibleTypes = {};
  for (const type of types)
    if (isInterfaceType(type) || isUnionType(type)) possibleTypes[type.name] = schema.getPossibleTypes(type).map(({ name }) => name).sort();

  // Events have ids, but are over when they are told. A deprecated id will not be there to key by.
  const hasId = ({ id }) => id !== undefined && id.deprecationReason == null;
  const isKept = (type) => hasId(type.getFields()) && !/Event$/.test(type.name);
  const unkeyed = types.filter((type) => isObjectType(type) && !roots.has(type) && !isKept(type)).map(({ name }) => name).sort();

  const pages = {};
  const byId = {};
  for (const field of query) {
    const type = bare(field.type);
    if (isObjectType(type) && type.getFields().pageInfo)
      pages[field.name] = field.args.map(({ name }) => name).filter((name) => !["first", "last", "after", "before"].includes(name));
    else if (isObjectType(type) && isKept(type) && field.args.length === 1 && hasArgument(field, "id")) byId[field.name] = type.name;
  }

  const constant = (text, name, type, value) => `/** ${text} */\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 2)};\n`;
  return [
    constant("Which types an interface or a union has.", "possibleTypes", "Record<string, string[]>", possibleTypes),
    constant("Object types that have no id of their own, or are not worth keeping.", "unkeyed", "string[]", unkeyed),
    constant("Lists in pages, with the arguments that make another list of them.", "pages", "Record<string, string[]>", pages),
    constant("Fields that answer with the record of an id, with its type.", "byId", "Record<string, string>", byId),
  ].join("\n");
};
