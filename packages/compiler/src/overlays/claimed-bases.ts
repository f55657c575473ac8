/** What claims compare their framework with (`at least as strict as …`) is there, in the version that they say. */

import type { Diagnostic } from "@khung/diagnostics";
import type { ast, Parsed } from "@khung/syntax";
import { reporter } from "../reporter.ts";
import { nameOf } from "../resolve/declaration.ts";
import { findFramework } from "../resolve/resolve-test.ts";

/** Says which frameworks and overlays that claims name are not there. In: all files of the project, nothing merged yet. */
export function checkClaimedBases(files: readonly Parsed[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const there = files.flatMap(({ file }) =>
    file.items.flatMap((item) =>
      item.kind === "framework" || item.kind === "overlay"
        ? [{ id: nameOf(item.id), ...(item.version && { version: item.version.text }) }]
        : [],
    ),
  );
  for (const { source, file } of files) {
    for (const { statement } of file.items.flatMap(claimsIn)) {
      if (statement.kind !== "claimStrict") continue;
      const { id, version } = statement.base;
      findFramework(id, version, source.file, there, reporter(diagnostics));
    }
  }
  return diagnostics;
}

function claimsIn(item: ast.Item): readonly ast.Claim[] {
  if (item.kind === "claim") return [item];
  if (!("members" in item)) return [];
  return (item.members as readonly ast.OverlayMember[]).filter((member) => member.kind === "claim");
}
