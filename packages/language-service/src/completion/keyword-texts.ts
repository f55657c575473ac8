import { fold } from "@khung/diagnostics";
import { keywordNames, spell } from "@khung/syntax";

const anywhere = { lead: 0, prev: 0, operand: false };

/** Keywords of both surfaces as they are usually written. */
export const keywordTexts: readonly string[] = [...keywordNames.keys()].flatMap((kind) =>
  (["vi", "en"] as const).map((surface) => spell(kind, surface, anywhere).toLowerCase()),
);

/** The same without diacritics: what typing without them is compared with. */
export const foldedTexts: readonly string[] = keywordTexts.map(fold);
