/** Nodes to text: the only place that writes SQL expressions. */

import { unreachable } from "@khung/diagnostics";
import type { DialectTable } from "./dialects.ts";
import type { IntegerNode, Node } from "./nodes.ts";

const narrowBelow = 2n ** 63n;

/** Whether a whole number may need more than 64 bits. */
function isWide({ low, high }: IntegerNode): boolean {
  return low <= -narrowBelow || high >= narrowBelow;
}

/** The text of a node. `column`: of a node that is a column here; undefined = it is written out. */
export function printNode(node: Node, dialect: DialectTable, column: (node: Node) => string | undefined): string {
  const of = (inner: Node): string => column(inner) ?? print(inner);
  const wide = (inner: IntegerNode): string => `CAST(${of(inner)} AS ${dialect.types.wide})`;

  const print = (each: Node): string => {
    const { form } = each;
    switch (form.kind) {
      case "column":
        return dialect.name(form.name);
      case "literal":
        return literal(each, form.value);
      case "scaled": {
        const type = each.type === "integer" && isWide(each) ? dialect.types.wide : dialect.types.narrow;
        return dialect.scaled(of(form.column), 10n ** BigInt(form.scale), type);
      }
      case "sum":
      case "product": {
        const [first, ...rest] = form.operands.filter((operand) => operand.type === "integer");
        if (!first) return "0";
        const widens = each.type === "integer" && isWide(each) && ![first, ...rest].some(isWide);
        const sign = form.kind === "sum" ? " + " : " * ";
        return `(${[widens ? wide(first) : of(first), ...rest.map(of)].join(sign)})`;
      }
      case "quotient":
        return dialect.quotient(of(form.operands[0]), of(form.operands[1]));
      case "remainder":
        return dialect.remainder(of(form.operands[0]), of(form.operands[1]));
      case "least":
        return `LEAST(${form.operands.map(of).join(", ")})`;
      case "compare":
        return `(${of(form.operands[0])} ${form.operator} ${of(form.operands[1])})`;
      case "codeIn":
        return form.codes.length === 1
          ? `${of(form.operand)} = ${form.codes[0]}`
          : `${of(form.operand)} IN (${form.codes.join(", ")})`;
      case "textIn": {
        const values = form.values.map((value) => dialect.text(value));
        return values.length === 1
          ? `${of(form.operand)} = ${values[0]}`
          : `${of(form.operand)} IN (${values.join(", ")})`;
      }
      case "isNull":
        return `${of(form.operand)} IS NULL`;
      case "not":
        return `NOT (${of(form.operand)})`;
      case "and":
      case "or":
        return `(${form.operands.map(of).join(form.kind === "and" ? " AND " : " OR ")})`;
      case "case": {
        const branches = form.cases.map(([condition, value]) => `WHEN ${of(condition)} THEN ${branch(value)}`);
        const otherwise = form.otherwise ? ` ELSE ${branch(form.otherwise)}` : "";
        return `CASE ${branches.join(" ")}${otherwise} END`;
      }
      case "rank": {
        const rank = form.ties === "dense" ? "DENSE_RANK" : "RANK";
        return `CAST(${rank}() OVER (ORDER BY ${of(form.operand)} DESC NULLS LAST) AS BIGINT)`;
      }
      case "days":
        return dialect.days(of(form.operands[0]), of(form.operands[1]));
      case "year":
        return `CAST(EXTRACT(YEAR FROM ${of(form.operand)}) AS BIGINT)`;
      case "monthDay": {
        const part = (name: string): string => `CAST(EXTRACT(${name} FROM ${of(form.operand)}) AS BIGINT)`;
        return `(${part("MONTH")} * 100 + ${part("DAY")})`;
      }
      default:
        return unreachable(form);
    }
  };

  /** Where only literals meet, a dialect would take a type too narrow for what is computed from them. */
  const branch = (value: Node): string =>
    value.type === "integer" && value.form.kind === "literal"
      ? `CAST(${of(value)} AS ${isWide(value) ? dialect.types.wide : dialect.types.narrow})`
      : of(value);

  const literal = ({ type }: Node, value: bigint | string | boolean): string => {
    if (typeof value === "bigint") return value < 0n ? `(${value})` : `${value}`;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return type === "date" ? `DATE ${dialect.text(value)}` : dialect.text(value);
  };

  return of(node);
}
