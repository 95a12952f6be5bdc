type Fields = Readonly<Record<string, unknown>>;

/** Values as given, but as stored wherever they are still as they were shown: numbers of persons are shown masked. */
export const keptWhere = (given: Fields, shown: Fields, stored: Fields): Fields =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, kept(value, shown[name], stored[name])]),
  );

function kept(given: unknown, shown: unknown, stored: unknown): unknown {
  if (JSON.stringify(given) === JSON.stringify(shown)) return stored;
  if (Array.isArray(given) && Array.isArray(shown) && Array.isArray(stored)) {
    return given.map((one, index) => kept(one, shown[index], stored[index]));
  }
  return isFields(given) && isFields(shown) && isFields(stored) ? keptWhere(given, shown, stored) : given;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
