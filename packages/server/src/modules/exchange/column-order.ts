type Schema = { readonly properties: Readonly<Record<string, unknown>> };

/**
 * The same schema with the order of the columns of its tables written down (`x-order`): the properties of an
 * object have none in JSON, and the database gives them back sorted. The order of fields is in the sections.
 */
export const withColumnOrder = <S extends Schema>(schema: S): S => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties).map(([name, property]) => [name, ordered(property)]),
  ),
});

function ordered(property: unknown): unknown {
  if (!isRecord(property) || !isRecord(property.items) || !isRecord(property.items.properties))
    return property;
  const { items } = property;
  return { ...property, items: { ...items, 'x-order': Object.keys(property.items.properties) } };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
