/**
 * What a file holds before anyone knows which input a column is: cells as they were written, in rows.
 */

/** A number whose digits were there in the file: JSON text, or the shortest decimal of a spreadsheet's double. */
export interface ExactNumber {
  readonly kind: "exact";
  /** Digits, at most one point, perhaps an exponent. */
  readonly text: string;
  /** Shown as a per cent: 0.655 is 65.5 %. */
  readonly percent: boolean;
}

/** A date that the file itself marks as one. `text` is `YYYY-MM-DD`, with `THH:MM:SS` when it has a time of day. */
export interface MarkedDate {
  readonly kind: "date";
  readonly text: string;
}

/** The error that a formula gave: `#N/A`. */
export interface FormulaError {
  readonly kind: "error";
  readonly text: string;
}

/** A list or an object where one value should be. */
export interface Nested {
  readonly kind: "nested";
}

/** One cell as written. A `number` is a whole number, safe and exact; `undefined` and `null` are empty. */
export type RawCell = string | number | boolean | null | undefined | ExactNumber | MarkedDate | FormulaError | Nested;

/** Rows as written; the header is among them. */
export interface Grid {
  readonly rows: readonly (readonly RawCell[])[];
  /** What people call the row at an index: the spreadsheet's row number, the n-th record of a JSON list, the line of JSON Lines. */
  readonly rowNumber: (index: number) => number;
  /** Whether rows say themselves how many fields they have, so that too many or too few mean something. */
  readonly counted: boolean;
}

/** Whether nothing was written. */
export function isBlank(raw: RawCell): boolean {
  return raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "");
}

/** The text of a cell, as someone would copy it. */
export function rawText(raw: RawCell): string {
  if (raw === undefined || raw === null) return "";
  if (typeof raw === "object") return raw.kind === "nested" ? "" : raw.text;
  return String(raw);
}

const combining = /[^\u0000-\u02ff]/;

/** Composed Unicode (NFC); text that is plain already is returned as it is. */
export function compose(text: string): string {
  return combining.test(text) ? text.normalize("NFC") : text;
}
