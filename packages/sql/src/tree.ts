/**
 * SQL expressions as a graph: equal ones are one node, so that what is used twice can become one column.
 *
 * Every node knows what it can be: a code which codes, a whole number its bounds. So much is decided while compiling, and no product
 * leaves the whole numbers that a dialect has without being noticed.
 */

import { invariant } from "@khung/diagnostics";
import { allCodes, type Code } from "./codes.ts";
import { greatest, holds, least, mappingOf, stayingApart } from "./folding.ts";
import {
  keyOf,
  literalOf,
  operandsOf,
  type BooleanNode,
  type CodeNode,
  type Comparator,
  type DateNode,
  type Form,
  type IntegerNode,
  type Made,
  type Node,
  type TextNode,
} from "./nodes.ts";

type Unmade = Node extends infer N ? (N extends Node ? Omit<N, "id" | "moves"> : never) : never;

/** The greatest whole numbers that a dialect has, and can divide; undefined = there is none. */
export interface Limits {
  readonly limit: bigint | undefined;
  readonly mostDivided?: bigint;
}

/** No table has more rows. */
const mostRows = 10n ** 12n;

/** Makes nodes, each once. */
export class Trees {
  readonly #made = new Map<string, Node>();
  readonly #limits: Limits;
  readonly #tooGreat: (most: bigint) => void;

  /** `tooGreat` is told when a number may leave the limits. */
  constructor(limits: Limits, tooGreat: (most: bigint) => void) {
    this.#limits = limits;
    this.#tooGreat = tooGreat;
  }

  #make<N extends Unmade>(node: N): N & Pick<Made, "id" | "moves"> {
    const key = `${node.type} ${keyOf(node.form)}`;
    const before = this.#made.get(key);
    if (before) return before as unknown as N & Pick<Made, "id" | "moves">;
    const { form } = node;
    const moves = (form.kind === "column" && form.of === "scenarios") || operandsOf(form).some((each) => each.moves);
    const made = { ...node, id: this.#made.size, moves };
    this.#made.set(key, made);
    return made;
  }

  /** Whether some node looks at all rows. */
  get acrossRows(): boolean {
    return [...this.#made.values()].some(({ form }) => form.kind === "rank");
  }

  // ── Leaves ──

  /** A column of the table. */
  text(name: string): TextNode {
    return this.#make({ type: "text", form: { kind: "column", name } });
  }
  date(name: string): DateNode {
    return this.#make({ type: "date", form: { kind: "column", name } });
  }
  boolean(name: string): BooleanNode {
    return this.#make({ type: "boolean", form: { kind: "column", name } });
  }
  /** A column of whole numbers of the scenarios. */
  ofScenario(name: string, low: bigint, high: bigint): IntegerNode {
    return this.#make({ type: "integer", form: { kind: "column", name, of: "scenarios" }, low, high });
  }
  /** A DECIMAL column of so many places, times 10^scale. */
  scaled(name: string, scale: number, low: bigint, high: bigint): IntegerNode {
    return this.#make({ type: "integer", form: { kind: "scaled", column: this.text(name), scale }, low, high });
  }
  integer(value: bigint): IntegerNode {
    return this.#whole({ kind: "literal", value }, value, value);
  }
  code(value: Code): CodeNode {
    return this.#make({ type: "code", form: { kind: "literal", value: BigInt(value) }, can: 1 << value });
  }
  word(value: string): TextNode {
    return this.#make({ type: "text", form: { kind: "literal", value } });
  }
  day(value: string): DateNode {
    return this.#make({ type: "date", form: { kind: "literal", value } });
  }
  truth(value: boolean): BooleanNode {
    return this.#make({ type: "boolean", form: { kind: "literal", value } });
  }

  // ── Whole numbers ──

  #whole(form: Form, low: bigint, high: bigint, limit = this.#limits.limit): IntegerNode {
    const most = -low > high ? -low : high;
    if (limit !== undefined && most > limit) {
      this.#tooGreat(most);
      // What is made from here on is never printed; 1, for it may be divided by.
      return this.integer(1n);
    }
    return this.#make({ type: "integer", form, low, high });
  }

  sum(parts: readonly IntegerNode[]): IntegerNode {
    const constant = parts.reduce((sum, each) => sum + (literalOf(each) ?? 0n), 0n);
    const others = parts.filter((each) => literalOf(each) === undefined);
    const operands = constant === 0n ? others : [...others, this.integer(constant)];
    const [only] = operands;
    if (!only) return this.integer(0n);
    if (operands.length === 1) return only;
    const apart = stayingApart(operands, (staying) => this.sum(staying));
    if (apart) return this.sum(apart);
    const low = operands.reduce((sum, each) => sum + each.low, 0n);
    const high = operands.reduce((sum, each) => sum + each.high, 0n);
    return this.#whole({ kind: "sum", operands }, low, high);
  }

  product(a: IntegerNode, b: IntegerNode): IntegerNode {
    const [p, q] = [literalOf(a), literalOf(b)];
    if (p !== undefined && q !== undefined) return this.integer(p * q);
    if (p === 0n || q === 0n) return this.integer(0n);
    if (p === 1n) return b;
    if (q === 1n) return a;
    const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
    const operands = a.id < b.id ? [a, b] : [b, a];
    return this.#whole({ kind: "product", operands }, least(ends), greatest(ends));
  }

  minus(a: IntegerNode): IntegerNode {
    return this.product(this.integer(-1n), a);
  }

  /** Towards zero. */
  quotient(a: IntegerNode, b: IntegerNode): IntegerNode {
    const [p, q] = [literalOf(a), literalOf(b)];
    if (p !== undefined && q) return this.integer(p / q);
    const most = greatest([a.high, -a.low]);
    const limit = this.#limits.mostDivided ?? this.#limits.limit;
    return this.#whole({ kind: "quotient", operands: [a, b] }, a.low < 0n ? -most : 0n, most, limit);
  }
  /** Of the quotient towards zero; has the sign of `a`. */
  remainder(a: IntegerNode, b: IntegerNode): IntegerNode {
    const [p, q] = [literalOf(a), literalOf(b)];
    if (p !== undefined && q) return this.integer(p % q);
    const size = (node: IntegerNode): bigint => greatest([node.high, -node.low]);
    const most = least([size(a), greatest([size(b) - 1n, 0n])]);
    return this.#whole({ kind: "remainder", operands: [a, b] }, a.low < 0n ? -most : 0n, most);
  }
  days(from: DateNode, to: DateNode): IntegerNode {
    // A calendar of ten thousand years has fewer days.
    return this.#make({
      type: "integer",
      form: { kind: "days", operands: [from, to] },
      low: -4_000_000n,
      high: 4_000_000n,
    });
  }
  year(operand: DateNode): IntegerNode {
    return this.#make({ type: "integer", form: { kind: "year", operand }, low: 0n, high: 9999n });
  }
  /** 100 · month + day. */
  monthDay(operand: DateNode): IntegerNode {
    return this.#make({ type: "integer", form: { kind: "monthDay", operand }, low: 101n, high: 1231n });
  }

  /** The place of a number among those of all rows, 1 = the greatest. */
  rank(operand: IntegerNode, ties: "competition" | "dense"): IntegerNode {
    return this.#make({ type: "integer", form: { kind: "rank", operand, ties }, low: 1n, high: mostRows });
  }

  // ── Codes ──

  /** The least of some codes; of none: true. */
  leastCode(codes: readonly CodeNode[]): CodeNode {
    const distinct = [...new Set(codes)].filter(({ can }) => can !== 1 << 4);
    const [first] = distinct;
    if (!first) return this.code(4);
    if (distinct.length === 1) return first;
    if (distinct.some(({ can }) => can === 1)) return this.code(0);
    const apart = stayingApart(distinct, (staying) => this.leastCode(staying));
    if (apart) return this.leastCode(apart);
    // The greatest of the leasts bounds it from above; it is one that some operand can be.
    const ceiling = Math.min(...distinct.map(({ can }) => 31 - Math.clz32(can)));
    const can = distinct.reduce((all, each) => all | each.can, 0) & ((1 << (ceiling + 1)) - 1);
    return this.#make({ type: "code", form: { kind: "least", operands: distinct }, can });
  }

  /** Whether a code is one of some. */
  codeIn(operand: CodeNode, codes: readonly Code[]): BooleanNode {
    const wanted = codes.filter((code) => operand.can & (1 << code));
    const mask = wanted.reduce<number>((all, code) => all | (1 << code), 0);
    if (mask === 0) return this.truth(false);
    if (mask === operand.can) return this.truth(true);
    const { form } = operand;
    // All of them are true where each is.
    if (form.kind === "least" && mask === 1 << 4)
      return this.and(form.operands.map((each) => this.codeIn(each as CodeNode, [4])));
    const mapping = mappingOf(operand);
    if (mapping)
      return this.codeIn(
        mapping.of,
        allCodes.filter((code) => mask & (1 << mapping.to(code))),
      );
    return this.#make({ type: "boolean", form: { kind: "codeIn", operand, codes: wanted } });
  }

  /** Another code for each code. */
  mapCodes(operand: CodeNode, map: (code: Code) => Code): CodeNode {
    const possible = allCodes.filter((code) => operand.can & (1 << code));
    if (possible.every((code) => map(code) === code)) return operand;
    const mapping = mappingOf(operand);
    if (mapping) return this.mapCodes(mapping.of, (code) => map(mapping.to(code)));
    const byResult = Map.groupBy(possible, map);
    const branches = [...byResult].toSorted(([, a], [, b]) => a.length - b.length);
    const [otherwise] = branches.pop() ?? [];
    invariant(otherwise !== undefined, "a code is one of the codes");
    return this.caseOf(
      branches.map(([result, codes]) => [this.codeIn(operand, codes), this.code(result)]),
      this.code(otherwise),
    );
  }

  // ── Conditions ──

  compare(operator: Comparator, a: Node, b: Node): BooleanNode {
    const [p, q] = [literalOf(a), literalOf(b)];
    if (p !== undefined && q !== undefined) return this.truth(holds(operator, p < q ? -1 : p > q ? 1 : 0));
    return this.#make({ type: "boolean", form: { kind: "compare", operator, operands: [a, b] } });
  }
  textIn(operand: TextNode, values: readonly string[]): BooleanNode {
    if (values.length === 0) return this.truth(false);
    if (operand.form.kind === "literal") return this.truth(values.includes(String(operand.form.value)));
    return this.#make({ type: "boolean", form: { kind: "textIn", operand, values } });
  }
  isNull(operand: Node): BooleanNode {
    return this.#make({ type: "boolean", form: { kind: "isNull", operand } });
  }
  not(operand: BooleanNode): BooleanNode {
    if (operand.form.kind === "literal") return this.truth(operand.form.value === false);
    if (operand.form.kind === "not") return operand.form.operand as BooleanNode;
    return this.#make({ type: "boolean", form: { kind: "not", operand } });
  }
  and(operands: readonly BooleanNode[]): BooleanNode {
    return this.#joined("and", operands);
  }
  or(operands: readonly BooleanNode[]): BooleanNode {
    return this.#joined("or", operands);
  }

  #joined(kind: "and" | "or", operands: readonly BooleanNode[]): BooleanNode {
    const [neutral, decisive] = [this.truth(kind === "and"), this.truth(kind === "or")];
    if (operands.includes(decisive)) return decisive;
    const distinct = [...new Set(operands)].filter((each) => each !== neutral);
    const [first] = distinct;
    if (!first) return neutral;
    if (distinct.length === 1) return first;
    const apart = stayingApart(distinct, (staying) => this.#joined(kind, staying));
    return apart ? this.#joined(kind, apart) : this.#make({ type: "boolean", form: { kind, operands: distinct } });
  }

  // ── Cases ──

  /** The value of the first case that holds. All of one type. */
  caseOf<N extends Node>(cases: readonly (readonly [BooleanNode, N])[], otherwise: N): N {
    const kept: (readonly [BooleanNode, N])[] = [];
    let last = otherwise;
    for (const each of cases) {
      const [condition] = each;
      if (condition === this.truth(false)) continue;
      if (condition === this.truth(true)) {
        last = each[1];
        break;
      }
      kept.push(each);
    }
    while (kept.at(-1) && this.#says(kept.at(-1)?.[0], kept.at(-1)?.[1], last)) kept.pop();
    if (kept.length === 0) return last;
    const form: Form = { kind: "case", cases: kept, otherwise: last };
    const values: readonly Node[] = [...kept.map(([, value]) => value), last];
    return this.#cased(form, values, last.type) as N;
  }

  /** Whether a last case says nothing that ELSE does not: the same value, or `WHEN x = 4 THEN 4 ELSE x`. */
  #says(condition: BooleanNode | undefined, value: Node | undefined, otherwise: Node): boolean {
    if (value === otherwise) return true;
    if (condition?.form.kind !== "codeIn" || value?.type !== "code") return false;
    const [code, ...more] = condition.form.codes;
    return condition.form.operand === otherwise && more.length === 0 && value.can === 1 << (code ?? 0);
  }

  #cased(form: Form, values: readonly Node[], type: Node["type"]): Node {
    switch (type) {
      case "code": {
        const can = values.reduce((all, each) => all | (each.type === "code" ? each.can : 0), 0);
        return this.#make({ type, form, can });
      }
      case "integer": {
        const all = values.flatMap((each) => (each.type === "integer" ? [each] : []));
        return this.#make({
          type,
          form,
          low: least(all.map(({ low }) => low)),
          high: greatest(all.map(({ high }) => high)),
        });
      }
      case "boolean":
      case "text":
      case "date":
        return this.#make({ type, form });
    }
  }

  /** A value where something holds, NULL elsewhere. Only for results: nothing is computed from it. */
  when<N extends Node>(condition: BooleanNode, value: N): N {
    if (condition === this.truth(true)) return value;
    return this.#cased({ kind: "case", cases: [[condition, value]], otherwise: undefined }, [value], value.type) as N;
  }
}
