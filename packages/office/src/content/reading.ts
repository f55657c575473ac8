/** Parts of a framework as an official reads them: titles in the place of names. */

import { exprText } from "@khung/emit";
import { mapExpr, type Criterion, type Expr, type Module, type Requirement, type RequirementLevel } from "@khung/ir";

/** What expressions are read with: the inputs, named values and parameters called by their titles. */
export interface Reader {
  readonly text: (expr: Expr, criterion?: Criterion) => string;
}

/** A reader of one framework. */
export function readerOf(module: Module): Reader {
  const title = new Map(module.inputs.map((input) => [input.name, input.title.vi || input.name]));
  const titled: Module = {
    ...module,
    inputs: module.inputs.map((input) => ({ ...input, name: title.get(input.name) ?? input.name })),
  };
  const named = (expr: Expr): Expr =>
    mapExpr(expr, (each) => (each.kind === "input" ? { ...each, name: title.get(each.name) ?? each.name } : each));
  return {
    text(expr, criterion) {
      const type = criterion?.measureType;
      return exprText(named(expr), titled, "vi", type?.kind === "number" ? type : undefined);
    },
  };
}

const signs = {
  atLeast: "≥ ",
  moreThan: "> ",
  atMost: "≤ ",
  lessThan: "< ",
  between: "",
  is: "",
  condition: "",
} as const;

/** What a criterion asks at a level: `≥ 80%`; "" where it asks nothing. */
export function askedAt(criterion: Criterion, level: number, reader: Reader): string {
  return criterion.requirements
    .flatMap((requirement) => {
      const entry = requirement.levels.find((each) => each.level === level);
      return entry ? [askedText(requirement, entry, criterion, reader)] : [];
    })
    .join("; ");
}

function askedText(
  { comparison }: Requirement,
  { value, upper }: RequirementLevel,
  criterion: Criterion,
  reader: Reader,
): string {
  const text = reader.text(value, criterion);
  if (comparison !== "between" || !upper) return `${signs[comparison]}${text}`;
  return `từ ${text} đến ${reader.text(upper, criterion)}`;
}
