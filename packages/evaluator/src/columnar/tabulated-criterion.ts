/**
 * A criterion that hangs on little, whatever it asks: the general way goes once over all that little, made up as rows of a table, and
 * each real row only looks up which of the made-up rows it is like.
 */

import { ceiling, fromInteger, isInteger, multiply, type CompareExpr, type Criterion, type Expr } from "@khung/ir";
import type { Reading } from "../program.ts";
import { atomsOf, casesOf, columnOfCases, truthsOf, type Atom, type MeasureAtom } from "./atoms.ts";
import { blockRows, type Block } from "./block.ts";
import type { Columns, InputColumn } from "./columns.ts";
import { Expressions, type Place } from "./expressions.ts";
import { fitsGrid, gridEmpty, gridOf, gridOpen, onGrid } from "./grid.ts";
import { truthNode, type CriterionNode, type TruthNode } from "./nodes.ts";
import { lookUp } from "./packed.ts";
import type { Source } from "./source.ts";

/** Adds to the keys of a block's rows a factor times the case that each is of. */
type AddCases = (keys: Uint16Array, factor: number, block: Block) => void;

/** Such a criterion; undefined when it is of another kind. `general`: what makes a node of any criterion. */
export function tabulatedNode(
  criterion: Criterion,
  source: Source,
  reading: Reading,
  general: (criterion: Criterion, expressions: Expressions, place: Place) => CriterionNode,
): CriterionNode | undefined {
  const found = atomsOf(criterion, source, reading);
  if (!found || found.all.length === 0) return undefined;
  const { all: atoms, comparedIn } = found;
  const factors = atoms.map((_, k) => atoms.slice(0, k).reduce((product, atom) => product * casesOf(atom), 1));
  const rows = atoms.reduce((product, atom) => product * casesOf(atom), 1);
  if (rows > blockRows) return undefined;
  const parts = atoms.map(addCases);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  const made = madeUp(atoms, factors, rows, source.columns);
  const given = (operator: CompareExpr["operator"], left: Expr, right: Expr): TruthNode | undefined => {
    const compared = comparedIn(left, right);
    if (!compared) return undefined;
    const [truths, factor] = [truthsOf(compared, operator), factors[atoms.indexOf(compared.atom)]!];
    return truthNode((codes, { from, length }) => {
      for (let i = 0; i < length; i++) codes[i] = truths[Math.floor((from + i) / factor) % truths.length]!;
    });
  };
  const node = general(criterion, new Expressions({ program: source.program, columns: made }, given), { reading });
  const table = new Uint8Array(rows);
  const undecided = new Uint8Array(rows);
  node.write(table, { from: 0, length: rows, stamp: 0, undecided, incomplete: made.incomplete });
  if (undecided.includes(1)) return undefined;
  const write = (into: Uint8Array, block: Block): void => {
    // By row of the table: a node without registers is asked for all rows at once.
    const keys = new Uint16Array(block.from + block.length);
    for (const [k, add] of known.entries()) add(keys, factors[k]!, block);
    lookUp(keys, table, into, block);
  };
  return { criterion, states: node.states, write, direct: true };
}

/** A row for each combination of cases; what measures come to in it is said by who knows their cases. */
function madeUp(atoms: readonly Atom[], factors: readonly number[], rows: number, { inputs }: Columns): Columns {
  const known = new Map<number, InputColumn>();
  for (const [k, atom] of atoms.entries()) {
    if (atom.kind === "measure") continue;
    const cases = casesOf(atom);
    known.set(
      atom.place,
      columnOfCases(atom, rows, (row) => Math.floor(row / factors[k]!) % cases),
    );
  }
  return {
    rows,
    entities: [],
    inputs: inputs.map((_, place): InputColumn => known.get(place) ?? { kind: "wide", gaps: true }),
    cells: [],
    incomplete: new Uint8Array(rows).fill(1),
  };
}

function addCases(atom: Atom): AddCases | undefined {
  if (atom.kind === "measure") return addMeasured(atom);
  const { codes } = atom.column;
  // Words count from −1, which is missing.
  const least = atom.column.kind === "word" ? -1 : 0;
  return (keys, factor, { from, length }) => {
    for (let row = from; row < from + length; row++) keys[row]! += factor * (codes[row]! - least);
  };
}

/** By 16-bit code what to add to a key; filled anew for each measure. */
const addend = new Uint16Array(2 ** 16);

/** A measure of 16-bit codes whose cuts lie on codes or between them. */
function addMeasured({ top, bottom, cuts }: MeasureAtom): AddCases | undefined {
  const [isOpen, isEmpty] = [2 * cuts.length + 1, 2 * cuts.length + 2];
  if (!bottom) {
    const { values, missing, greatest, scale } = top;
    if (!(values instanceof Uint16Array)) return undefined;
    const places = cuts.map((cut) => {
      const scaled = multiply(cut, fromInteger(scale));
      return { at: Number(ceiling(scaled).numerator), met: isInteger(scaled) };
    });
    return (keys, factor, block) => {
      fillAddend(places, factor, 0, greatest + 1);
      addend[missing] = factor * isOpen;
      addUp(keys, values, block);
    };
  }
  if (!fitsGrid(top, bottom)) return undefined;
  const places = cuts.map((cut) => ({ at: onGrid(cut, false).first, met: true }));
  if (cuts.some((cut) => cut.numerator < 0n || onGrid(cut, false).unsure !== undefined)) return undefined;
  return (keys, factor, block) => {
    const { codes, greatest } = gridOf(top, bottom);
    fillAddend(places, factor, gridEmpty + 1, greatest + 1);
    addend[gridOpen] = factor * isOpen;
    addend[gridEmpty] = factor * isEmpty;
    addUp(keys, codes, block);
  };
}

/** Codes up to `end`: below the first place, at it (where it is `met` at all), between it and the next, and so on. */
function fillAddend(
  places: readonly { readonly at: number; readonly met: boolean }[],
  factor: number,
  start: number,
  end: number,
): void {
  const within = (code: number): number => Math.max(start, Math.min(code, end));
  addend.fill(0, start, end);
  for (const [k, { at, met }] of places.entries()) {
    addend.fill(factor * (2 * k + 2), within(at), end);
    if (met && at >= start && at < end) addend[at] = factor * (2 * k + 1);
  }
}

function addUp(keys: Uint16Array, codes: Uint16Array, { from, length }: Block): void {
  for (let row = from; row < from + length; row++) keys[row]! += addend[codes[row]!]!;
}
