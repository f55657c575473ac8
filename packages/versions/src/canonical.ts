/** One text for one meaning, whatever the places in the source and the order of sets. */

type Json = unknown;

/** Whether a value is an object with keys. */
export function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Keys that say where something comes from, not what it is. */
const silent: ReadonlySet<string> = new Set(["origin", "history"]);

/**
 * Canonical text of plain JSON. `ignored`: criteria whose being in a set is not looked at.
 *
 * Shapes   keys in code-unit order; `codes` as a set; no origins
 */
export function canonicalText(value: Json, ignored: ReadonlySet<string> = new Set()): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalText(each, ignored)).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([key, each]) => !silent.has(key) && each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => {
      const isSet = key === "codes" && Array.isArray(each);
      const shown = isSet
        ? each
            .map(String)
            .filter((code) => !ignored.has(code))
            .toSorted()
        : each;
      return `${JSON.stringify(key)}:${canonicalText(shown, ignored)}`;
    });
  return `{${entries.join(",")}}`;
}
