/** Finds the framework of a claim that stands outside, and what the names in claims refer to. */

import type { ast, Parsed } from "@khung/syntax";
import { insertFix, replaceFix, type Report, spanOf } from "../reporter.ts";
import { keyword } from "../surface.ts";
import { type DeclarationKind, nameOf, type NameNode, type Reference } from "./declaration.ts";
import type { Framework, Located } from "./framework.ts";
import { lookUp, lookUpLevel, type NameScope, type Wanted } from "./names.ts";
import { findFramework } from "./resolve-test.ts";

const wantedMoved: Wanted = {
  kinds: new Set<DeclarationKind>(["input", "parameter"]),
  vi: "số liệu hay tham số",
  en: "an input or a parameter",
};

/** The frameworks with the claims about them that stand outside of them. */
export function withClaimsOutside(
  files: readonly Parsed[],
  frameworks: readonly Framework[],
  report: Report,
): readonly Framework[] {
  const found = new Map<Framework, Located<ast.Claim>[]>();
  for (const { source, surface, file } of files) {
    for (const node of file.items) {
      if (node.kind !== "claim") continue;
      if (!node.of) {
        const ids = frameworks.map(({ id, version }) => (version === undefined ? id : `${id}@${version}`));
        const at = node.title?.end ?? node.start + keyword(surface, "CLAIM").length;
        const fixes = ids.map((id) => {
          const text = ` ${surface === "vi" ? "của" : "of"} ${id}`;
          return insertFix(`thêm \`${text.trim()}\``, `add \`${text.trim()}\``, source.file, at, text);
        });
        report("KH3441", spanOf(source.file, node), {}, { fixes });
        continue;
      }
      const framework = findFramework(node.of.id, node.of.version, source.file, frameworks, report);
      if (framework) found.set(framework, [...(found.get(framework) ?? []), { node, file: source.file }]);
    }
  }
  return frameworks.map((framework) => {
    for (const { node, file } of framework.claims) if (node.of) sayInside(node.of, node, file, report);
    const outside = found.get(framework);
    return outside ? { ...framework, claims: [...framework.claims, ...outside] } : framework;
  });
}

function sayInside(of: ast.BaseRef, claim: ast.Claim, file: string, report: Report): void {
  // From the end of what stands before, so that `of` goes, too.
  const span = { file, start: claim.title?.end ?? of.start, end: of.end };
  const fixes = claim.title ? [replaceFix("bỏ tên khung", "remove the framework", span, "")] : [];
  report("KH3442", spanOf(file, of), { name: nameOf(of.id) }, { fixes });
}

/** Resolves the names in the claims about a framework, those in conditions excepted. */
export function resolveClaims(framework: Framework, references: Map<NameNode, Reference>, report: Report): void {
  const scope: NameScope = { framework, references, report };
  for (const { node, file } of framework.claims) {
    if (node.of) references.set(node.of.id, { file, declaration: framework.declaration });
    const { statement } = node;
    if ("level" in statement) lookUpLevel(statement.level, file, scope);
    if (statement.kind === "claimImplies") lookUpLevel(statement.implied, file, scope);
    if (statement.kind === "claimMoves") lookUp(statement.name, file, wantedMoved, scope);
  }
}
