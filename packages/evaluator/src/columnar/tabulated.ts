/**
 * Conditions and classes that hang on a few inputs with few values: the interpreter is asked once for each combination that occurs,
 * and every row looks its answer up.
 */

import { invariant } from "@khung/diagnostics";
import type { Cell, Expr } from "@khung/ir";
import { evaluate } from "../evaluate-expr.ts";
import { scopeOf, type Reading } from "../program.ts";
import { isAbsent } from "../truth.ts";
import { blockRows, type Block } from "./block.ts";
import { absenceCode, no, open, yes } from "./codes.ts";
import type { InputColumn } from "./columns.ts";
import { truthNode, wordNode, type TruthNode, type WordNode } from "./nodes.ts";
import type { Source } from "./source.ts";

const mostCombinations = 1024;

/** A condition; undefined when it hangs on more. It asks about nothing but inputs. */
export function tabulatedTruth(expr: Expr, source: Source, reading: Reading): TruthNode | undefined {
  const look = tabulate(expr, source, reading, (found) => (found === true ? yes : no));
  return look && truthNode(look);
}

/** A classification of these classes; undefined when it hangs on more. */
export function tabulatedClass(
  expr: Expr,
  classes: readonly string[],
  source: Source,
  reading: Reading,
): WordNode | undefined {
  const words = classes.toSorted();
  // Above all absences: the code of a class and its position in one.
  const look = tabulate(expr, source, reading, (found) => yes + words.indexOf(String(found)));
  if (!look || words.length > mostClasses) return undefined;
  const codeOf = Uint8Array.from({ length: 256 }, (_, found) => Math.min(found, yes));
  const placeOf = Uint8Array.from({ length: 256 }, (_, found) => Math.max(found - yes, 0));
  return wordNode(words, ({ positions, codes }, block) => {
    look(codes, block);
    for (let i = 0; i < block.length; i++) {
      const found = codes[i]!;
      positions[i] = placeOf[found]!;
      codes[i] = codeOf[found]!;
    }
  });
}

const mostClasses = 200;
/** A combination that did not occur yet. */
const unknown = 255;

/** Writes for each row of a block what its combination of values comes to: the code of an absence, or the number of what is there. */
function tabulate(
  expr: Expr,
  { program, columns }: Source,
  reading: Reading,
  numberOf: (found: boolean | string) => number,
): ((into: Uint8Array, block: Block) => void) | undefined {
  const places = [...program.inputsOf(expr)].map((name) => program.inputs.get(name) ?? -1);
  const parts = places.flatMap((place) => fewValues(columns.inputs[place]) ?? []);
  const combinations = parts.reduce((product, { cells }) => product * cells.length, 1);
  if (parts.length < places.length || combinations > mostCombinations) return undefined;
  if (program.graph.needsOf([expr]).population) return undefined;
  const known = new Uint8Array(combinations).fill(unknown);
  const ask = (key: number): number => {
    const row: Cell[] = program.module.inputs.map(() => null);
    let rest = key;
    for (const [k, { cells }] of parts.entries()) {
      row[places[k]!] = cells[rest % cells.length] ?? null;
      rest = Math.floor(rest / cells.length);
    }
    const found = evaluate(expr, scopeOf(program, row, reading));
    if (isAbsent(found)) return absenceCode(found);
    invariant(typeof found !== "object", "a condition or a class is no number");
    return numberOf(found);
  };
  const keys = new Int32Array(blockRows);
  return (into, { from, length }) => {
    keys.fill(0, 0, length);
    let factor = 1;
    for (const { codes, least, cells } of parts) {
      for (let i = 0; i < length; i++) keys[i]! += factor * (codes[from + i]! - least);
      factor *= cells.length;
    }
    for (let i = 0; i < length; i++) into[i] = known[keys[i]!]!;
    for (let i = into.indexOf(unknown); i >= 0 && i < length; i = into.indexOf(unknown, i + 1)) {
      const key = keys[i]!;
      if (known[key] === unknown) known[key] = ask(key);
      into[i] = known[key]!;
    }
  };
}

/** An input with few values: what each code of its column, from `least` on, stands for. */
interface FewValues {
  readonly codes: Uint8Array | Int32Array;
  readonly least: number;
  readonly cells: readonly Cell[];
}

function fewValues(column: InputColumn | undefined): FewValues | undefined {
  if (column?.kind === "truth") {
    const cells = Array.from({ length: yes + 1 }, (_, code): Cell => (code === open ? null : code === yes));
    return { codes: column.codes, least: no, cells };
  }
  if (column?.kind === "word" && column.words.length < mostCombinations) {
    return { codes: column.codes, least: -1, cells: [null, ...column.words] };
  }
  return undefined;
}
