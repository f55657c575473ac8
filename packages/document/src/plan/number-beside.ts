/** How a new number is written: like a constant beside it. */

import type { AnyNode, ast } from "@khung/syntax";
import type { CardPlace } from "../form/places.ts";
import { literalOf } from "../form/project-value.ts";
import type { Literal } from "../form/slots.ts";
import type { Work } from "./draft.ts";
import type { PlaceOf } from "./part.ts";

type NumberLiteral = Extract<Literal, { readonly kind: "number" }>;

/** A constant beside a value, to write it alike: of the same list or requirement, else as the measure asks. */
export function siblingOf(work: Work, place: PlaceOf<"value">): NumberLiteral | undefined {
  let node: AnyNode | undefined = place.holder;
  let key: string | undefined = place.card;
  while (node) {
    const found = numberAmong(node, place.field);
    if (found || node.kind === "requirement" || (node.kind === "score" && place.field === "bound"))
      return found ?? numberOfMeasure(work, key);
    const card: CardPlace | undefined = key === undefined ? undefined : work.places.cards.get(key);
    if (node === card?.node) {
      node = card.holder;
      key = card.parent;
    } else node = card?.node;
  }
  return undefined;
}

/** Values of a row of points are written like those of other rows, points like points. */
function numberAmong(node: AnyNode, field: string): NumberLiteral | undefined {
  if (node.kind === "score") {
    return node.entries
      .flatMap((entry) => (entry.kind === "error" ? [] : [field === "bound" ? entry.bound : entry.value]))
      .map((value) => value && firstNumber(value))
      .find((found) => found !== undefined);
  }
  const entries =
    node.kind === "requirement" ? node.entries : node.kind === "byClass" || node.kind === "dated" ? node.cases : [];
  for (const entry of entries) {
    const found = "value" in entry && entry.value ? firstNumber(entry.value) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** A share is compared with a percentage, a figure with a number of its unit. */
function numberOfMeasure(work: Work, key: string | undefined): NumberLiteral | undefined {
  const criterion = key === undefined ? undefined : work.places.cards.get(key)?.holder;
  const measure =
    criterion?.kind === "criterion" ? criterion.clauses.find((clause) => clause.kind === "measure") : undefined;
  const value = measure?.kind === "measure" ? measure.value : undefined;
  if (value?.kind === "binary" && value.operator === "/") return { kind: "number", digits: "0", percent: true };
  if (value?.kind !== "nameExpr") return undefined;
  const input = work.places.cards.get(`${key?.split("/")[0] ?? ""}/input:${value.name.text}`)?.node;
  const type = input?.kind === "input" ? input.type : undefined;
  if (type?.kind === "percentType") return { kind: "number", digits: "0", percent: true };
  return type?.kind === "numberType" && type.unit
    ? { kind: "number", digits: "0", percent: false, unit: type.unit.value }
    : undefined;
}

function firstNumber(node: ast.Expr): NumberLiteral | undefined {
  const literal = literalOf(node);
  if (literal?.kind === "number") return literal;
  if (node.kind !== "byClass" && node.kind !== "dated") return undefined;
  for (const each of node.cases) {
    const found = each.kind === "error" ? undefined : firstNumber(each.value);
    if (found) return found;
  }
  return undefined;
}
