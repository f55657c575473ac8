/** What a name in an expression is: a value, or, where the other side is a choice or a level, one of its members. */

import { suggest } from "@khung/diagnostics";
import { type ChoiceType, noUnit, parseUnit, type Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { insertFix, replaceFix, spanOf } from "../reporter.ts";
import {
  type Declaration,
  type DeclarationOf,
  isValue,
  nameOf,
  type ValueDeclaration,
} from "../resolve/declaration.ts";
import { findLevel, readable } from "../resolve/framework.ts";
import { renameFix, reportUnknown, reportWrongKind, wantedValue } from "../resolve/names.ts";
import { keyword } from "../surface.ts";
import { countType, plainType, shareType } from "./numbers.ts";
import { booleanType, dateType, errorType, levelType, type Scope, scopeIn } from "./scope.ts";

/** The type of a name; `expected` is the type of what it is compared with. */
export function inferName(expr: ast.NameExpr, scope: Scope, expected?: Type): Type {
  const name = nameOf(expr.name);
  if (expected?.kind === "choice" && referToMember(expr.name, expected, scope)) return expected;
  if (expected?.kind === "level") {
    const level = findLevel(scope.framework, name);
    if (level) {
      refer(expr.name, level, scope);
      return levelType;
    }
  }
  const known = scope.tables.references.get(expr.name)?.declaration;
  if (isValue(known)) return valueType(expr, known, scope);
  const found = scope.ofChild ? scope.framework.names.get(name) : undefined;
  if (found?.kind === "outcome") {
    refer(expr.name, found, scope);
    return booleanType;
  }
  sayUnknown(expr, name, scope, expected);
  return errorType;
}

function valueType(expr: ast.NameExpr, declaration: ValueDeclaration, scope: Scope): Type {
  const place = spanOf(scope.source.file, expr);
  if (scope.place === "parameter" && declaration.kind !== "parameter") {
    scope.report("KH3023", place, { name: declaration.name });
    return errorType;
  }
  if (scope.place === "test") {
    scope.report("KH3022", place, { text: declaration.name });
    return errorType;
  }
  return definitionType(declaration, scope);
}

function sayUnknown(expr: ast.NameExpr, name: string, scope: Scope, expected?: Type): void {
  const { framework, source, report } = scope;
  const file = source.file;
  const found = framework.names.get(name);
  if (scope.place === "test" && isValue(found)) {
    report("KH3022", spanOf(file, expr), { text: name });
    return;
  }
  if (expected?.kind === "choice" && !found) {
    sayUnknownOption(expr.name, expected, scope);
    return;
  }
  if (found) {
    sayOtherKind(expr, found, scope);
    return;
  }
  const owners = framework.members.get(name) ?? [];
  const [first] = owners;
  if (first?.owner) {
    const example = `${first.owner.name} = ${name}`;
    const fixes =
      owners.length === 1 && scope.place !== "test"
        ? [replaceFix(`viết \`${example}\``, `write \`${example}\``, spanOf(file, expr), example)]
        : [];
    const list = owners.map((each) => `\`${each.owner?.name ?? ""}\``).join(", ");
    report("KH2011", spanOf(file, expr), { name, owners: list, example }, { fixes });
    return;
  }
  if (framework.mayDeclare(name)) return;
  const names = (): readonly string[] => [...framework.names.values()].filter(isValue).map((each) => each.name);
  reportUnknown(expr.name, file, wantedValue, { names, size: framework.names.size }, report);
}

/** A criterion stands for nothing by itself: it is met, unmet, … . */
function sayOtherKind(expr: ast.NameExpr, found: Declaration, scope: Scope): void {
  const file = scope.source.file;
  if (found.kind === "criterion" && (scope.place === "rule" || scope.place === "result")) {
    const text = `${expr.name.text} ${keyword(scope.framework.surface, "MET")}`;
    const at = scope.place === "result" && scope.framework.levels.length > 1;
    const fixes = at
      ? []
      : [
          insertFix(
            `viết \`${text}\``,
            `write \`${text}\``,
            file,
            expr.end,
            ` ${keyword(scope.framework.surface, "MET")}`,
          ),
        ];
    scope.report("KH3025", spanOf(file, expr), { code: found.name, example: text }, { fixes });
    return;
  }
  reportWrongKind(expr.name, file, found, wantedValue, scope.report);
}

/** Says that a choice has no such option, with the nearest one. */
export function sayUnknownOption(name: ast.Name, choice: ChoiceType, scope: Scope): void {
  const options = choice.members.map((member) => member.name);
  const near = suggest(name.text, options);
  const file = scope.source.file;
  const list = options.map((option) => `\`${option}\``).join(", ");
  scope.report(
    "KH2010",
    spanOf(file, name),
    { subject: choice.of, name: name.text, options: list },
    { fixes: near === undefined ? [] : [renameFix(near, file, name)] },
  );
}

/** Makes a name refer to an option or class of a choice; false when there is none. */
export function referToMember(name: ast.Name, choice: ChoiceType, scope: Scope): boolean {
  const member = scope.framework.members.get(nameOf(name))?.find((each) => each.owner?.name === choice.of);
  if (member) refer(name, member, scope);
  return member !== undefined;
}

function refer(name: ast.Name, declaration: Declaration, scope: Scope): void {
  scope.tables.references.set(name, { file: scope.source.file, declaration });
}

/** The type of an input, a let, a parameter or a classification. */
export function definitionType(declaration: ValueDeclaration, scope: Scope): Type {
  const { definitions } = scope.tables;
  const known = definitions.get(declaration);
  if (known) return known;
  if (scope.unfounded.has(declaration)) return errorType;
  const type = computeType(declaration, scope);
  definitions.set(declaration, type);
  return type;
}

function computeType(declaration: ValueDeclaration, scope: Scope): Type {
  switch (declaration.kind) {
    case "input":
      return inputType(declaration);
    case "classification":
      return choiceOf(declaration, readable(declaration.node.classes));
    case "let":
      return scope.infer(declaration.node.value, scopeIn(scope, declaration.file, "data"));
    case "parameter":
      return scope.infer(declaration.node.value, scopeIn(scope, declaration.file, "parameter"));
    default:
      return declaration;
  }
}

function inputType(input: DeclarationOf<"input">): Type {
  const { type } = input.node;
  switch (type.kind) {
    case "countType":
      return countType;
    case "percentType":
      return shareType;
    case "booleanType":
      return booleanType;
    case "dateType":
      return dateType;
    case "numberType":
      return plainType(type.unit ? parseUnit(type.unit.value) : noUnit);
    case "moneyType":
      return plainType({ [nameOf(type.currency)]: 1 });
    case "choiceType":
      return choiceOf(input, type.members);
    default:
      return errorType;
  }
}

function choiceOf(
  owner: Declaration,
  members: readonly { readonly name: ast.Name; readonly title?: ast.Title }[],
): ChoiceType {
  return {
    kind: "choice",
    of: owner.name,
    members: members.map(({ name, title }) => ({
      name: nameOf(name),
      ...(title && { title: { vi: title.text.value, ...(title.english && { en: title.english.value }) } }),
    })),
  };
}
