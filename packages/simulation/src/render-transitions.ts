/** A scenario against a baseline as text. */

import type { Language } from "@khung/emit";
import type { Population } from "./population.ts";
import { levelHeads, table } from "./text.ts";
import type { Transitions } from "./transitions.ts";
import { words } from "./words.ts";

/** Who moves under a scenario; at most so many entities by name. */
export function renderTransitions(
  { matrix, moved, onlyInBaseline, onlyInScenario }: Transitions,
  { module, table: data }: Population,
  language: Language,
  most: number,
): string {
  const say = words[language];
  const heads = levelHeads(module, language);
  const lines = matrix.map((line, from) => [
    heads[from] ?? "",
    ...line.map((count) => (count === 0 ? "·" : String(count))),
  ]);
  const names = moved.slice(0, most).map(({ row, from, to, alone, together, byRule }) => {
    const why =
      alone.length > 0 ? alone.join(", ") : together.length > 0 ? `${together.join(" + ")} (${say.together})` : "";
    const because = [why, byRule ? say.byRule : ""].filter(Boolean).join("; ");
    return `  ${data.entities[row]}  ${from} → ${to}  ${because}`.trimEnd();
  });
  return [
    table([[`${say.baseline} ↓  ${say.scenario} →`, ...heads], ...lines]),
    "",
    moved.length === 0 ? say.nobodyMoves : `${say.moved}: ${moved.length}`,
    ...names,
    ...(moved.length > most ? [`  … ${moved.length - most}`] : []),
    ...(onlyInBaseline.length > 0 ? [`${say.onlyBaseline}: ${onlyInBaseline.join(", ")}`] : []),
    ...(onlyInScenario.length > 0 ? [`${say.onlyScenario}: ${onlyInScenario.join(", ")}`] : []),
  ].join("\n");
}
