import { fold } from "@khung/diagnostics";
import { keywordNames, spell } from "@khung/syntax";

const anywhere = { lead: 0, prev: 0, operand: false };

/** Keywords of both surfaces as they are usually written, without diacritics: what typing is compared with. */
export const keywordTexts: readonly string[] = [...keywordNames.keys()].flatMap((kind) =>
  (["vi", "en"] as const).map((surface) => fold(spell(kind, surface, anywhere))),
);
