/**
 * One text for one meaning: JSON with sorted keys and without the places in the source, for digests.
 *
 * In: plain JSON, such as an IR module. Out: text that moving lines or comments about does not change.
 */

/** Canonical text of plain JSON: keys in code-unit order, no white space, no `origin`, nothing undefined. */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => toCanonicalJson(item)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([key, item]) => key !== "origin" && item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${toCanonicalJson(item)}`).join(",")}}`;
}
