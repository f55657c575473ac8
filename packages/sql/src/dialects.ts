/** Everything in which the dialects differ, in one table. */

export type Dialect = "duckdb" | "postgres" | "spark";

/** How wide the numbers of an input are: digits in all, and decimal places. */
export interface Width {
  readonly digits: number;
  readonly places: number;
}

export interface DialectTable {
  /** The greatest whole number; undefined = there is none. */
  readonly limit: bigint | undefined;
  /** The greatest whole number that can be divided, where that is less. */
  readonly mostDivided?: bigint;
  readonly types: {
    readonly text: string;
    readonly boolean: string;
    readonly date: string;
    /** Whole numbers below 2⁶³, and all others. */
    readonly narrow: string;
    readonly wide: string;
    readonly decimal: (width: Width) => string;
  };
  /** A name in quotes. */
  readonly name: (name: string) => string;
  /** Text in quotes. */
  readonly text: (value: string) => string;
  /** Towards zero; of a divisor 0 NULL. Both are texts of whole numbers. */
  readonly quotient: (a: string, b: string) => string;
  readonly remainder: (a: string, b: string) => string;
  /** Days from the first date to the second. */
  readonly days: (from: string, to: string) => string;
  /** A whole number times 10^places from a DECIMAL, as `type`. */
  readonly scaled: (column: string, factor: bigint, type: string) => string;
  /** After each stage: keeps a planner from writing its expressions out where they are used. */
  readonly fence: string;
  /** Whether tables have keys and checks. */
  readonly checks: boolean;
  /** After CREATE TABLE. */
  readonly tableEnd: string;
}

const doubled = (quote: string) => (text: string) => `${quote}${text.replaceAll(quote, quote + quote)}${quote}`;
const decimal =
  (name: string) =>
  ({ digits, places }: Width) =>
    `${name}(${Math.max(digits, places, 1)}, ${places})`;

/** Spark reads escapes in text, and puts variables in for `${…}`. */
function sparkText(value: string): string {
  const escaped = value.replace(/[\\'$\u0000-\u001F]/gu, (c) =>
    c === "\\" || c === "'" ? `\\${c}` : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `'${escaped}'`;
}

export const dialects: Readonly<Record<Dialect, DialectTable>> = {
  duckdb: {
    limit: 2n ** 127n - 1n,
    types: {
      text: "VARCHAR",
      boolean: "BOOLEAN",
      date: "DATE",
      narrow: "BIGINT",
      wide: "HUGEINT",
      decimal: decimal("DECIMAL"),
    },
    name: doubled('"'),
    text: doubled("'"),
    quotient: (a, b) => `(${a} // NULLIF(${b}, 0))`,
    remainder: (a, b) => `(${a} % NULLIF(${b}, 0))`,
    days: (from, to) => `(${to} - ${from})`,
    scaled: (column, factor, type) =>
      factor === 1n
        ? `CAST(${column} AS ${type})`
        : `CAST(CAST(${column} AS DECIMAL(38, ${String(factor).length - 1})) * ${factor} AS ${type})`,
    fence: "",
    checks: true,
    tableEnd: "",
  },
  postgres: {
    limit: undefined,
    types: {
      text: "TEXT",
      boolean: "BOOLEAN",
      date: "DATE",
      narrow: "BIGINT",
      wide: "NUMERIC",
      decimal: decimal("NUMERIC"),
    },
    name: doubled('"'),
    text: doubled("'"),
    quotient: (a, b) => `DIV(CAST(${a} AS NUMERIC), NULLIF(${b}, 0))`,
    remainder: (a, b) => `MOD(CAST(${a} AS NUMERIC), NULLIF(${b}, 0))`,
    days: (from, to) => `CAST(${to} - ${from} AS BIGINT)`,
    scaled: (column, factor, type) => `CAST(${factor === 1n ? column : `${column} * ${factor}`} AS ${type})`,
    fence: " OFFSET 0",
    checks: true,
    tableEnd: "",
  },
  spark: {
    limit: 10n ** 38n - 1n,
    // A quotient of decimals keeps six places.
    mostDivided: 10n ** 32n - 1n,
    types: {
      text: "STRING",
      boolean: "BOOLEAN",
      date: "DATE",
      narrow: "BIGINT",
      wide: "DECIMAL(38, 0)",
      decimal: decimal("DECIMAL"),
    },
    name: doubled("`"),
    text: sparkText,
    // Division of decimals rounds: what is divided is a multiple.
    quotient: (a, b) => {
      const [top, bottom] = [`CAST(${a} AS DECIMAL(38, 0))`, `CAST(NULLIF(${b}, 0) AS DECIMAL(38, 0))`];
      return `CAST((${top} - ${top} % ${bottom}) / ${bottom} AS DECIMAL(38, 0))`;
    },
    remainder: (a, b) => `(${a} % NULLIF(${b}, 0))`,
    days: (from, to) => `CAST(DATEDIFF(${to}, ${from}) AS BIGINT)`,
    scaled: (column, factor, type) => `CAST(${factor === 1n ? column : `${column} * ${factor}BD`} AS ${type})`,
    fence: "",
    checks: false,
    tableEnd: " USING parquet",
  },
};
