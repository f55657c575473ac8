/** Whole statements to begin with, in the surface of the file. */

import type { Message } from "@khung/diagnostics";
import { K, spell, type Surface } from "@khung/syntax";

export interface Snippet {
  /** The keyword it begins with: it sorts beside it. */
  readonly kind: number;
  readonly detail: Message;
  /** With `${1:…}` holes. */
  readonly text: string;
}

/** The snippets for a place. */
export function snippetsFor(place: "member" | "clause", surface: Surface): readonly Snippet[] {
  const word = (kind: number, lead = kind, prev = 0): string => spell(kind, surface, { lead, prev, operand: false });
  const title = surface === "vi" ? "Tên" : "Title";
  const requireAtLeast = `${word(K.REQUIRE)} ${word(K.AT_LEAST, K.REQUIRE, K.REQUIRE)}`;
  if (place === "clause") {
    return [
      {
        kind: K.REQUIRE,
        detail: { vi: "ngưỡng từng mức", en: "a threshold for each level" },
        text: `${requireAtLeast} { \${1:2}: \${2:20%}, \${3:3}: \${4:40%} }`,
      },
      {
        kind: K.REQUIRE,
        detail: { vi: "phải có, từ một mức", en: "must hold, from a level" },
        text: `${word(K.REQUIRE)} ${word(K.YES, K.REQUIRE)} ${word(K.FROM, K.REQUIRE)} \${1:1}`,
      },
    ];
  }
  return [
    {
      kind: K.CRITERION,
      detail: { vi: "tiêu chí tỷ lệ, ngưỡng từng mức", en: "a ratio with a threshold for each level" },
      text: [
        `${word(K.CRITERION)} \${1:ma} ${word(K.MANDATORY, K.CRITERION)} "\${2:${title}}" {`,
        `  ${word(K.MEASURE)} \${3:?} / \${4:?}`,
        `  ${requireAtLeast} { \${5:2}: \${6:20%} }`,
        `  ${word(K.NOTHING_TO_MEASURE)}: ${word(K.NOT_APPLICABLE, K.NOTHING_TO_MEASURE)}`,
        `  ${word(K.PROVENANCE)} ${word(K.ILLUSTRATIVE, K.PROVENANCE)}`,
        "}",
      ].join("\n"),
    },
    {
      kind: K.INPUT,
      detail: { vi: "số liệu đếm được", en: "a count" },
      text: `${word(K.INPUT)} \${1:ten}: ${word(K.COUNT, K.INPUT)} "\${2:${title}}" { ${word(K.UNIT)} "\${3:…}" }`,
    },
    {
      kind: K.GROUP,
      detail: { vi: "nhóm tiêu chí", en: "a group of criteria" },
      text: `${word(K.GROUP)} \${1:ma} "\${2:${title}}" {\n  $0\n}`,
    },
  ];
}
