/** Names in delegation: a rule about a group or a parameter that is not there would delegate nothing, and nobody would see it. */

import { type Diagnostic, suggest } from "@khung/diagnostics";
import type { ast, Parsed } from "@khung/syntax";
import { replaceFix, reporter, spanOf } from "../reporter.ts";
import { nameOf } from "../resolve/declaration.ts";
import { type Places, placesOf } from "./locate.ts";

/** Says which names of the delegation blocks of plain frameworks are unknown. */
export function checkDelegations(files: readonly Parsed[]): readonly Diagnostic[] {
  return files.flatMap(({ source, file }) =>
    file.items.flatMap((item) =>
      item.kind === "framework"
        ? unknownNames(item, placesOf(item), source.file, `${nameOf(item.id)}@${item.version?.text ?? ""}`)
        : [],
    ),
  );
}

/** The same for the blocks of one framework or overlay, given what is there to be changed. */
export function unknownNames(
  item: ast.Framework | ast.Overlay | ast.Scenario,
  { groups, parameters }: Places,
  file: string,
  key: string,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const look = (name: ast.Name | undefined, there: ReadonlyMap<string, unknown>, vi: string, en: string): void => {
    if (!name || there.has(nameOf(name))) return;
    const near = suggest(nameOf(name), there.keys());
    const span = spanOf(file, name);
    const fixes = near === undefined ? [] : [replaceFix(`đổi thành \`${near}\``, `change to \`${near}\``, span, near)];
    reporter(diagnostics)(
      "KH2102",
      span,
      { base: key, whereVi: "", whereEn: "", kindVi: vi, kindEn: en, name: nameOf(name) },
      { fixes },
    );
  };
  for (const member of item.members as readonly ast.OverlayMember[]) {
    if (member.kind !== "delegation") continue;
    for (const rule of member.rules) {
      if (rule.kind !== "may") continue;
      look(rule.group, groups, "nhóm", "group");
      look(rule.parameter, parameters, "tham số", "parameter");
    }
  }
  return diagnostics;
}
