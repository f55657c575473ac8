/** The parts of changes as text and as the JSON of the contract: exact fractions, beside them numbers for showing. */

import { formatReadable, type Language } from "@khung/emit";
import { compare, rational, toExact, zero, type Rational } from "@khung/ir";
import type { Attribution, Moving } from "./attribution.ts";
import type { Population } from "./population.ts";
import { levelHeads, table } from "./text.ts";

const words = {
  vi: {
    head: "Phần của từng thay đổi trong số đơn vị ở mỗi mức (Shapley: không phụ thuộc thứ tự):",
    change: "Thay đổi",
    moved: "Đổi mức",
    up: "Lên",
    down: "Xuống",
    whole: "Tất cả",
    sampled: (orders: number, seed: number, error: string) =>
      `Ước lượng từ ${orders} thứ tự ngẫu nhiên (hạt giống ${seed}); sai số chuẩn lớn nhất ${error}. Tổng các phần vẫn đúng bằng toàn bộ.`,
  },
  en: {
    head: "The part of each change in the number of entities at each level (Shapley: whatever the order):",
    change: "Change",
    moved: "Moved",
    up: "Up",
    down: "Down",
    whole: "All together",
    sampled: (orders: number, seed: number, error: string) =>
      `Estimated from ${orders} random orders (seed ${seed}); greatest standard error ${error}. The parts add up to the whole exactly all the same.`,
  },
} as const;

/** Of `khung simulate --attribute`. */
export function attributionJson(
  { parts, whole, sampled }: Attribution,
  names: readonly string[],
  scenario: Population,
): Readonly<Record<string, unknown>> {
  return {
    method: "shapley",
    exact: !sampled,
    ...(sampled && { orders: sampled.orders, seed: sampled.seed }),
    parts: parts.map((part, i) => ({
      change: names[i],
      ...movingJson(part, scenario),
      ...(sampled && { standardError: sampled.standardErrors[i]?.at(-3) }),
    })),
    whole: movingJson(whole, scenario),
  };
}

function movingJson({ distribution, moved, up, down }: Moving, { module }: Population) {
  return {
    moved: toExact(moved),
    up: toExact(up),
    down: toExact(down),
    distribution: distribution.map((change, level) => ({
      level,
      id: module.levels[level - 1]?.id ?? "",
      change: toExact(change),
    })),
  };
}

/** The table below the transitions. */
export function renderAttribution(
  { parts, whole, sampled }: Attribution,
  names: readonly string[],
  { module }: Population,
  language: Language,
): string {
  const say = words[language];
  const line = (name: string, { distribution, moved, up, down }: Moving): readonly string[] => [
    name,
    ...distribution.map((each) => signed(each, language)),
    ...[moved, up, down].map((each) => readable(each, language)),
  ];
  const heads = [say.change, ...levelHeads(module, language), say.moved, say.up, say.down];
  const error = Math.max(0, ...(sampled?.standardErrors.flat() ?? []));
  const shown = readable(rational(BigInt(Math.ceil(error * 100)), 100n), language);
  return [
    say.head,
    table([heads, ...parts.map((part, i) => line(names[i] ?? "", part)), line(say.whole, whole)]),
    ...(sampled ? [say.sampled(sampled.orders, sampled.seed, shown)] : []),
  ].join("\n");
}

function signed(value: Rational, language: Language): string {
  const order = compare(value, zero);
  const shown = readable(value, language);
  return order === 0 ? "·" : order > 0 ? shown.replace(/^(≈ )?/, "$1+") : shown;
}

function readable(value: Rational, language: Language): string {
  return formatReadable(toExact(value), { form: "plain", unit: {} }, language);
}
