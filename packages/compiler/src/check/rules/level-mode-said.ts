/** A framework says whether a level needs the ones below it (KH3106). */

import { insertFix } from "../../reporter.ts";
import { isScored } from "../../resolve/framework.ts";
import { keyword, type Keyword } from "../../surface.ts";
import { openingBrace } from "../insert.ts";
import type { Rule } from "../rule.ts";

const modes: readonly Keyword[] = ["CUMULATIVE", "INDEPENDENT"];

export const levelModeSaid: Rule = ({ framework, report }) => {
  const { levels } = framework.head;
  if (!levels || levels.node.mode) return;
  // Of one level that asks for points nothing depends on it.
  if (levels.node.levels.length === 1 && isScored(framework)) return;
  const brace = openingBrace(framework.source, levels.node) - 1;
  const fixes = modes.map((mode) => {
    const word = keyword(framework.surface, mode);
    return insertFix(`viết \`${word}\``, `write \`${word}\``, levels.file, brace, `${word} `);
  });
  const heading = framework.source.text.slice(levels.node.start, brace).trimEnd().length;
  report(
    "KH3106",
    { file: levels.file, start: levels.node.start, end: levels.node.start + Math.max(1, heading) },
    {},
    { fixes },
  );
};
