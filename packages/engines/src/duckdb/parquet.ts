/**
 * A Parquet file that DuckDB reads itself, where every cell is what the type of its column says: then there is nothing to decide, and
 * the file may be larger than memory. Whatever would need a second look is left to the reader of `@khung/data`.
 */

import type { Input } from "@khung/ir";
import type { CompiledTable, InputColumn, Width } from "@khung/sql";

/** A database that answers, cells as text. */
export interface Queries {
  query(text: string, signal?: AbortSignal): Promise<readonly (readonly (string | null)[])[]>;
}

/** A file, and which of its columns are what. */
export interface ParquetLayout {
  /** The path, as DuckDB opens it. */
  readonly file: string;
  /** All columns of the file in their order. */
  readonly columns: readonly string[];
  /** The column of official codes, the inputs that there are, and the columns that describe entities. */
  readonly key: string;
  readonly inputs: readonly Input[];
  readonly labels: readonly string[];
}

/** A file that is as clean as it has to be. */
export interface ParquetTable {
  readonly rows: number;
  /** Of the inputs that are numbers: as wide as the numbers are. */
  readonly widths: Readonly<Record<string, Width>>;
  /** Makes the table of compiled queries: a view of the file. */
  place(compiled: CompiledTable): Promise<void>;
}

/** The rows of a file by their place in it: a column of the view, whose name no input can have. */
export const placeColumn = "place in file";

const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** As many decimal places and digits as a column may have. */
const most = { places: 18, digits: 38 } as const;

const wholeType = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;
const decimalType = /^DECIMAL\(\d+,\d+\)$/;

/**
 * Looks through a file. Undefined: some cell, or the type of some column, wants the reader that says what is wrong by row.
 *
 * Errors   rejects for a file that DuckDB cannot read, and when the signal is aborted
 */
export async function openParquetTable(
  database: Queries,
  layout: ParquetLayout,
  signal?: AbortSignal,
): Promise<ParquetTable | undefined> {
  const { file, columns, key, inputs, labels } = layout;
  const from = `read_parquet(${text(file)}, file_row_number = true)`;
  const described = await database.query(`DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${from}`, signal);
  const types = new Map(described.map(([column, type]) => [column ?? "", type ?? ""]));
  // DuckDB gives columns that differ in case alone other names.
  if (described.length !== columns.length || columns.some((each) => !types.has(each))) return undefined;
  if (![key, ...labels].every((each) => types.get(each) === "VARCHAR")) return undefined;
  const looks = inputs.map((input) => lookAt(input, types.get(input.name) ?? ""));
  if (looks.includes(undefined)) return undefined;
  const found = looks.flatMap((each) => each ?? []);
  const asked = [
    "COUNT(*)",
    `COUNT(*) - COUNT(DISTINCT ${name(key)})`,
    `COUNT(*) FILTER (WHERE ${name(key)} IS NULL OR NOT regexp_full_match(${name(key)}, '[!-<>-~][!-~]*'))`,
    ...labels.map((each) => `COUNT(*) FILTER (WHERE ${isOddText(name(each))})`),
    ...found.flatMap(({ odd, whole, places }) => [odd, whole, places]),
  ];
  const [answer = []] = await database.query(`SELECT ${asked.join(", ")} FROM ${from}`, signal);
  const numbers = answer.map(Number);
  const rows = numbers[0] ?? 0;
  const checks = numbers.slice(1, 3 + labels.length);
  const perInput = inputs.map((input, i) => {
    const [odd = 0, whole = 0, places = 0] = numbers.slice(3 + labels.length + 3 * i);
    return { input, odd, width: { digits: Math.max(1, whole + places), places } };
  });
  const tooWide = perInput.some(({ width }) => width.places > most.places || width.digits + 3 > most.digits);
  if (rows === 0 || tooWide || [...checks, ...perInput.map(({ odd }) => odd)].some((count) => count !== 0))
    return undefined;
  const numeric = perInput.filter(({ input }) => input.type.kind === "number");
  return {
    rows,
    widths: Object.fromEntries(numeric.map(({ input, width }) => [input.name, width])),
    async place({ table, key: keyColumn, inputs: made }) {
      const cell = (column: InputColumn): string => {
        const input = inputs.find((each) => each.name === column.input);
        return input ? cellOf(input, column, types.get(input.name) ?? "") : `CAST(NULL AS ${column.type})`;
      };
      const selected = [
        `${name(key)} AS ${name(keyColumn)}`,
        ...made.map((column) => `${cell(column)} AS ${name(column.column)}`),
        `file_row_number AS ${name(placeColumn)}`,
      ];
      await database.query(
        `CREATE OR REPLACE VIEW ${name(table)} AS SELECT ${selected.join(", ")} FROM ${from}`,
        signal,
      );
    },
  };
}

/** What a scan counts of a column: cells that want a second look, and how many digits numbers have before and after the point. */
interface Look {
  readonly odd: string;
  readonly whole: string;
  readonly places: string;
}

function lookAt(input: Input, type: string): Look | undefined {
  const column = name(input.name);
  const nothing = { whole: "0", places: "0" };
  switch (input.type.kind) {
    case "boolean":
      return type === "BOOLEAN" ? { odd: "0", ...nothing } : undefined;
    case "date":
      return type === "DATE"
        ? {
            odd: `COUNT(*) FILTER (WHERE NOT COALESCE(YEAR(${column}) BETWEEN 1 AND 9999, ${column} IS NULL))`,
            ...nothing,
          }
        : undefined;
    case "choice": {
      const members = input.type.members.map((member) => text(member.name));
      const odd = `COUNT(*) FILTER (WHERE ${column} NOT IN (${members.join(", ")}))`;
      // Our reader does not tell members by case.
      const isPlain = new Set(members.map((each) => each.toLowerCase())).size === members.length;
      return type === "VARCHAR" && isPlain && members.length > 0 ? { odd, ...nothing } : undefined;
    }
    case "number":
      return lookAtNumber(column, type, input.type.form);
    case "level":
    case "error":
      return undefined;
  }
}

function lookAtNumber(column: string, type: string, form: string): Look | undefined {
  if (type !== "DOUBLE" && !wholeType.test(type) && !decimalType.test(type)) return undefined;
  const written = `CAST(${column} AS VARCHAR)`;
  const after = `LENGTH(RTRIM(SPLIT_PART(${written}, '.', 2), '0'))`;
  const before = `LENGTH(LTRIM(SPLIT_PART(LTRIM(${written}, '-'), '.', 1), '0'))`;
  // Exponents, and what is no number at all.
  const isOdd = type === "DOUBLE" ? `NOT regexp_full_match(${written}, '-?[0-9]+[.][0-9]+')` : "FALSE";
  if (form === "count") {
    return {
      odd: `COUNT(*) FILTER (WHERE ${isOdd} OR ${column} < 0 OR ${after} > 0)`,
      whole: `COALESCE(MAX(${before}), 0)`,
      places: "0",
    };
  }
  if (form !== "share") {
    return {
      odd: `COUNT(*) FILTER (WHERE ${isOdd})`,
      whole: `COALESCE(MAX(${before}), 0)`,
      places: `COALESCE(MAX(${after}), 0)`,
    };
  }
  // Percentages; all of them between 0 and 1, one of them inside, may be shares of one.
  const looksLikeShares = `(COALESCE(MAX(${column}), 0) <= 1 AND COUNT(*) FILTER (WHERE ${column} > 0 AND ${column} < 1) > 0)`;
  return {
    odd: `COUNT(*) FILTER (WHERE ${isOdd} OR ${column} < 0 OR ${column} > 100) + CAST(${looksLikeShares} AS INTEGER)`,
    whole: `CAST(COALESCE(MAX(${column}), 0) >= 100 AS INTEGER)`,
    places: `COALESCE(MAX(CASE WHEN ${after} > 0 THEN ${after} + 2 WHEN ${column} IN (0, 100) THEN 0 WHEN CAST(${column} AS INTEGER) % 10 = 0 THEN 1 ELSE 2 END), 0)`,
  };
}

/** A cell as the type that queries want, exactly. */
function cellOf(input: Input, { type, width }: InputColumn, stored: string): string {
  const column = name(input.name);
  if (!width || input.type.kind !== "number") return column;
  // The text of a double is its shortest decimal.
  const exact = stored === "DOUBLE" ? `CAST(${column} AS VARCHAR)` : column;
  if (input.type.form !== "share") return `CAST(${exact} AS ${type})`;
  const places = Math.max(0, width.places - 2);
  return `CAST(CAST(${exact} AS DECIMAL(${places + 3}, ${places})) * CAST(0.01 AS DECIMAL(3, 2)) AS ${type})`;
}

/** Whether our reader may have something to say of the letters: parts of old encodings, and letters that are not composed. */
function isOddText(column: string): string {
  return `regexp_matches(${column}, '[§¨-¬®µ-¾×øûïåäëüñÑöÄÅÆÇËÎÏÐÖØÛÜÞß]|[a-z][À-Þ]|[^\\x01-\\x{024F}\\x{1E00}-\\x{1EFF}\\x{2010}-\\x{2027}]')`;
}
