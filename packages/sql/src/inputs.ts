/** The table that the query reads: one column an input, as wide as the data are said to be. */

import { unreachable } from "@khung/diagnostics";
import type { Input, Module } from "@khung/ir";
import { no, open, yes } from "./codes.ts";
import type { DialectTable, Width } from "./dialects.ts";
import type { Names } from "./names.ts";
import type { BooleanNode, IntegerNode, Node } from "./nodes.ts";
import type { Trees } from "./tree.ts";
import type { Value } from "./values.ts";

/** A column of the table that the query reads. */
export interface InputColumn {
  /** Name of the input. */
  readonly input: string;
  /** Name of the column; another where no dialect takes the input's own. */
  readonly column: string;
  /** In the dialect: `DECIMAL(12, 0)`, `BOOLEAN`, `VARCHAR`, `DATE`. */
  readonly type: string;
  readonly kind: "number" | "boolean" | "choice" | "date";
  /** Only of numbers: the value is exact at so many places, and has so many digits at most. */
  readonly width?: Width;
  /** Only of counts: no number is below 0. */
  readonly whole?: true;
  /** Only of choices. */
  readonly members?: readonly string[];
}

const counts: Width = { digits: 12, places: 0 };
const shares: Width = { digits: 9, places: 6 };
const others: Width = { digits: 18, places: 4 };

/** The width of an input of which nothing more is said. */
export function usualWidth({ type }: Input): Width {
  if (type.kind !== "number") return others;
  return type.form === "count" ? counts : type.form === "share" ? shares : others;
}

/** The columns of a module. */
export function inputColumns(
  { inputs }: Module,
  names: Names,
  widths: Readonly<Record<string, Width>>,
  { types }: DialectTable,
): readonly InputColumn[] {
  return inputs.map((input): InputColumn => {
    const column = names.take(input.name);
    const { type } = input;
    switch (type.kind) {
      case "boolean":
        return { input: input.name, column, type: types.boolean, kind: "boolean" };
      case "date":
        return { input: input.name, column, type: types.date, kind: "date" };
      case "choice":
        return {
          input: input.name,
          column,
          type: types.text,
          kind: "choice",
          members: type.members.map(({ name }) => name),
        };
      case "number": {
        const width = (Object.hasOwn(widths, input.name) ? widths[input.name] : undefined) ?? usualWidth(input);
        return {
          input: input.name,
          column,
          type: types.decimal(width),
          kind: "number",
          width,
          ...(type.form === "count" && { whole: true }),
        };
      }
      case "level":
      case "error":
        throw new Error(`no data of type ${type.kind}`);
      default:
        return unreachable(type);
    }
  });
}

/** An input as a value. Missing is NULL, and `open`: data could help. */
export function inputValue(column: InputColumn, trees: Trees): Value {
  const there = (node: Node): Value["code"] => trees.caseOf([[trees.isNull(node), trees.code(open)]], trees.code(yes));
  const name = column.column;
  switch (column.kind) {
    case "boolean": {
      const node = trees.boolean(name);
      return { kind: "truth", code: truthCode(node, trees) };
    }
    case "date": {
      const node = trees.date(name);
      return { kind: "word", code: there(node), word: node };
    }
    case "choice": {
      const node = trees.text(name);
      return { kind: "word", code: there(node), word: node };
    }
    case "number": {
      const { digits, places } = column.width ?? counts;
      const most = 10n ** BigInt(digits) - 1n;
      const top: IntegerNode = trees.scaled(name, places, column.whole ? 0n : -most, most);
      return { kind: "number", code: there(trees.text(name)), top, bottom: trees.integer(10n ** BigInt(places)) };
    }
    default:
      return unreachable(column.kind);
  }
}

function truthCode(node: BooleanNode, trees: Trees): Value["code"] {
  return trees.caseOf(
    [
      [trees.isNull(node), trees.code(open)],
      [node, trees.code(yes)],
    ],
    trees.code(no),
  );
}
