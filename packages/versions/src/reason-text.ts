/** Why an effect is so, in one sentence, with somebody who moves where one was found. */

import { formatNumber, titleIn, type Language } from "@khung/emit";
import { graphOf, type Input, type Module, type TestValue } from "@khung/ir";
import type { Witness } from "@khung/prover";
import type { Change } from "./change.ts";
import type { Effect } from "./effect.ts";
import { words } from "./words.ts";

/** Figures of a witness that are shown. */
const mostShown = 4;

/** The reason of an effect. `change`: what it is the effect of; without it, of everything. */
export function reasonText(
  effect: Effect,
  change: Change | undefined,
  modules: readonly [Module, Module],
  language: Language,
): string {
  const vi = language === "vi";
  const say = words[language];
  const [gain, loss] = (["gains", "loses"] as const).map((side) =>
    effect.proofs.map((each) => each[side].witness).find(Boolean),
  );
  const pieces: string[] = [];
  if (effect.because !== "proof") pieces.push(say.because[effect.because]);
  else if (effect.effect === "neutral")
    pieces.push(vi ? "đã chứng minh: mức của mọi đơn vị giữ nguyên" : "proved: every unit keeps its level");
  else if (effect.effect === "stricter")
    pieces.push(vi ? "đã chứng minh: không đơn vị nào lên mức" : "proved: no unit rises");
  else pieces.push(vi ? "đã chứng minh: không đơn vị nào xuống mức" : "proved: no unit falls");
  if (gain) pieces.push(witnessText(gain, vi ? "có đơn vị lên" : "one that rises", change, modules, language));
  if (loss) pieces.push(witnessText(loss, vi ? "có đơn vị xuống" : "one that falls", change, modules, language));
  if (effect.because === "proof" && effect.effect !== "neutral" && !gain && !loss)
    pieces.push(vi ? "chưa tìm thấy đơn vị nào đổi mức" : "nobody was found who moves");
  if (effect.because === "unknown" || effect.because === "points") {
    const why = effect.proofs
      .flatMap(({ gains, loses }) => [gains.reason, loses.reason])
      .find((each) => each !== undefined);
    if (why !== undefined) pieces.push(why[language]);
  }
  if (effect.onlyOn) {
    const dates = effect.onlyOn.join(", ");
    pieces.push(vi ? `chỉ xét ngày đánh giá ${dates}` : `as of ${dates} only`);
  }
  return pieces.join("; ");
}

function witnessText(
  { inputs, levels }: Witness,
  lead: string,
  change: Change | undefined,
  modules: readonly [Module, Module],
  language: Language,
): string {
  const say = words[language];
  const [after, before] = levels;
  const moved = before && after ? `${say.level} ${before.level} → ${after.level}` : "";
  const asked = [...askedInputs(change, modules)];
  const all = [...new Set([...asked, ...Object.keys(inputs)])];
  const shown = all.slice(0, Math.min(mostShown, asked.length === 0 ? mostShown : asked.length));
  const rest = all.length - shown.length;
  const figures = shown.map((name) => {
    const declared = modules.flatMap((module) => module.inputs).find((input) => input.name === name);
    const label = declared ? titleIn(declared.title, language) : name;
    const value = inputs[name];
    return value ? `${label} = ${valueText(value, declared, language)}` : `${label} ${say.missing}`;
  });
  if (rest > 0) figures.push(language === "vi" ? `và ${rest} số liệu khác` : `and ${rest} more`);
  // Labels may hold commas.
  return `${lead}: ${moved} (${figures.join("; ")})`;
}

/** The data that the changed declaration is worked out from. */
function askedInputs(change: Change | undefined, modules: readonly [Module, Module]): ReadonlySet<string> {
  if (change?.subject.kind !== "criterion") return new Set();
  return new Set(modules.flatMap((module) => [...(graphOf(module).criteria.get(change.subject.name)?.inputs ?? [])]));
}

function valueText(value: TestValue, declared: Input | undefined, language: Language): string {
  const say = words[language];
  if (value.kind === "boolean") return value.value ? say.yes : say.no;
  const type = declared?.type;
  if (value.kind === "member") {
    const title = type?.kind === "choice" && type.members.find(({ name }) => name === value.value)?.title;
    return title ? titleIn(title, language) : value.value;
  }
  if (value.kind !== "number") return value.value;
  return formatNumber(value.value, type?.kind === "number" ? type : { form: "plain", unit: {} }, language);
}
