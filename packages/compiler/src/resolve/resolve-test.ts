/** Finds the framework of a test, and what the names in the test refer to. */

import { suggest } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import { type Report, insertFix, spanOf } from "../reporter.ts";
import { unwrap } from "./walk-expr.ts";
import { type DeclarationKind, kindWords, nameOf, type NameNode, type Reference } from "./declaration.ts";
import type { Framework, TestEntry } from "./framework.ts";
import {
  lookUp,
  lookUpLevel,
  type NameScope,
  renameFix,
  type Wanted,
  wantedCriterion,
  wantedOutcome,
} from "./names.ts";

const wantedInput: Wanted = { kinds: new Set<DeclarationKind>(["input"]), ...kindWords.input };
/** A figure over children that has a name can be given, like an input. */
const wantedAggregate: Wanted = { kinds: new Set<DeclarationKind>(["let"]), ...kindWords.let };
const wantedResult: Wanted = {
  kinds: new Set<DeclarationKind>(["let", "parameter", "classification", "criterion"]),
  vi: "đại lượng, tham số, phân loại hay tiêu chí",
  en: "a derived value, a parameter, a classification or a criterion",
};

/** The framework that a test, a claim or a tier names; says so when there is none, or more than one. */
export function findFramework<F extends Pick<Framework, "id" | "version">>(
  name: ast.Name,
  asked: ast.Version | undefined,
  file: string,
  frameworks: readonly F[],
  report: Report,
): F | undefined {
  const id = nameOf(name);
  const named = frameworks.filter((each) => each.id === id);
  if (named.length === 0) {
    const near = suggest(
      id,
      frameworks.map((each) => each.id),
    );
    report(
      "KH2006",
      spanOf(file, name),
      { name: id },
      { fixes: near === undefined ? [] : [renameFix(near, file, name)] },
    );
    return undefined;
  }
  const versions = named.flatMap((each) => (each.version === undefined ? [] : [each.version]));
  const list = versions.map((version) => `\`${version}\``).join(", ");
  if (asked) {
    const found = named.find((each) => each.version === asked.text);
    if (!found) {
      const fixes = versions.map((version) => renameFix(version, file, asked));
      report("KH2007", spanOf(file, asked), { name: id, version: asked.text, versions: list }, { fixes });
    }
    return found;
  }
  if (versions.length > 1) {
    const fixes = versions.map((version) =>
      insertFix(`viết \`@${version}\``, `write \`@${version}\``, file, name.end, `@${version}`),
    );
    report("KH2008", spanOf(file, name), { name: id, versions: list }, { fixes });
    return undefined;
  }
  return named[0];
}

/** Whether a name is that of a figure over children, and of nothing more. */
export function isAggregate(name: ast.Name, framework: Framework): boolean {
  const declaration = framework.names.get(nameOf(name));
  return declaration?.kind === "let" && unwrap(declaration.node.value).kind === "childrenExpr";
}

/** Resolves the names in a test. */
export function resolveTest(entry: TestEntry, references: Map<NameNode, Reference>, report: Report): void {
  const { framework } = entry;
  if (!framework) return;
  const file = entry.source.file;
  const scope: NameScope = { framework, references, report };
  references.set(entry.node.framework, { file, declaration: framework.declaration });
  const level = (ref: ast.LevelRef): void => {
    if (ref.text !== "0") lookUpLevel(ref, file, scope);
  };
  for (const item of entry.node.items) {
    switch (item.kind) {
      case "given":
        if (item.name)
          lookUp(item.name, file, isAggregate(item.name, framework) ? wantedAggregate : wantedInput, scope);
        break;
      case "expectLevel":
        level(item.level);
        break;
      case "expectRange":
        level(item.low);
        level(item.high);
        break;
      case "expectOutcome":
        lookUp(item.name, file, wantedOutcome, scope);
        break;
      case "expectStatus":
        lookUp(item.code, file, wantedCriterion, scope);
        if (item.at) lookUpLevel(item.at, file, scope);
        break;
      case "expectPoints":
        lookUp(item.code, file, wantedCriterion, scope);
        break;
      case "expectValue":
        lookUp(item.name, file, wantedResult, scope);
        break;
      default:
        break;
    }
  }
}
