/** Whether two parts of forms say the same, wherever they stand in their texts. */

/** Compares everything but places. */
export function saysSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((each, i) => saysSame(each, b[i]));
  }
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  for (const name in one) if (!isPlace(name) && !saysSame(one[name], other[name])) return false;
  for (const name in other) if (!isPlace(name) && !(name in one) && other[name] !== undefined) return false;
  return true;
}

function isPlace(name: string): boolean {
  return name === "range" || name === "ranges";
}
