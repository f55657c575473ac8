/** Uncertainty as text: what is assumed always stands with what is found. */

import { titleIn, type Language } from "@khung/emit";
import { fromInteger, rational, type Rational } from "@khung/ir";
import type { Population } from "../population.ts";
import { percentText, readableValue, table } from "../text.ts";
import { chanceWords } from "./chance-words.ts";
import type { Estimate } from "./pick-freeze.ts";
import type { RankRobustness } from "./rank-robustness.ts";
import { drawsOf, quantiles, type Uncertainty } from "./uncertainty.ts";
import type { VarianceShares } from "./variance-shares.ts";

const plain = { form: "plain", unit: {} } as const;
const heads = quantiles.map((share) => `${share * 100}%`);

/** The table of levels, the entities that are least sure, what is assumed. */
export function renderUncertainty(
  found: Uncertainty,
  { module, table: data, result }: Population,
  language: Language,
  most: number,
): string {
  const say = chanceWords[language];
  const { draws, seed } = found.options;
  const levels = found.levels.map(({ level, at }) => {
    const title = module.levels[level - 1]?.title;
    return [
      `${level}  ${title ? titleIn(title, language) : say.none}`,
      String(found.baseline[level] ?? 0),
      readableValue(at.mean, plain, language),
      ...at.quantiles.map(String),
    ];
  });
  const unsure = data.entities
    .map((entity, row) => ({ entity, row, own: drawsOf(found, row, result.level[row] ?? 0) }))
    .filter(({ own }) => own < draws)
    .toSorted((a, b) => a.own - b.own);
  const chances = (row: number): readonly string[] =>
    found.levels.map(({ level }) => percentText(rational(BigInt(drawsOf(found, row, level)), BigInt(draws)), language));
  const rows = unsure
    .slice(0, most)
    .map(({ entity, row }) => [entity, String(result.level[row] ?? 0), ...chances(row)]);
  return [
    say.head(draws, seed),
    table([[say.level, say.now, say.mean, ...heads], ...levels]),
    "",
    ...(rows.length === 0
      ? [say.sure]
      : [say.unsure, table([[say.entity, say.level, ...found.levels.map(({ level }) => String(level))], ...rows])]),
    ...(unsure.length > most ? [say.more(unsure.length - most)] : []),
    "",
    ...assumptions(found, language),
  ].join("\n");
}

function assumptions({ options, assumed }: Uncertainty, language: Language): readonly string[] {
  const say = chanceWords[language];
  const share = (of: Rational): string => percentText(of, language);
  const vary = assumed.varied.length > 0 || options.missing === "observed";
  return [
    say.assumed,
    assumed.varied.length > 0 ? say.error(share(options.error), assumed.varied.length) : say.noError,
    options.missing === "official" ? say.official : say.observed,
    ...(assumed.neverReported.length > 0 ? [say.neverReported(assumed.neverReported.join(", "))] : []),
    ...(assumed.thresholds > 0 ? [say.thresholds(share(options.thresholds), assumed.thresholds)] : []),
    ...(vary && assumed.kept.length > 0 ? [say.kept(assumed.kept.length)] : []),
    ...(vary && assumed.notKept.length > 0 ? [say.notKept(assumed.notKept.join("; "))] : []),
  ];
}

/** Shares of variance; undefined: there is nothing to share. */
export function renderVarianceShares(found: VarianceShares | undefined, language: Language): string {
  const say = chanceWords[language];
  if (!found) return say.noVariance;
  const rows = found.shares.map(({ code, weight, first, total }) => [
    code,
    shareText(weight, language),
    ...[first, total].map((each) => estimateText(each, language)),
  ]);
  return [
    say.variance(found.draws, found.entities),
    table([[say.criterion, say.weight, say.first, say.total], ...rows]),
  ].join("\n");
}

/** Ranks, the first ones by rank. */
export function renderRankRobustness(
  found: RankRobustness,
  { table: data }: Population,
  language: Language,
  most: number,
): string {
  const say = chanceWords[language];
  const rows = found.entities
    .slice(0, most)
    .map(({ row, rank, own, quantiles: ranks }) => [
      data.entities[row] ?? "",
      String(rank),
      shareText(own, language),
      ...ranks.map(String),
    ]);
  const [, , median = 0, , high = 0] = found.shift;
  return [
    say.ranks(found.options.draws, percentText(found.options.weights, language)),
    table([[say.entity, say.rank, say.own, ...heads], ...rows]),
    ...(found.entities.length > most ? [say.more(found.entities.length - most)] : []),
    say.shift(decimalText(median, 10, language), decimalText(high, 10, language)),
    ...(found.left > 0 ? [say.left(found.left)] : []),
    ...(found.choices
      ? [
          "",
          say.choices,
          table([
            [say.chosen, say.first, say.withOthers],
            ...found.choices.map(({ choice, first, total }) => [
              say.choice[choice],
              estimateText(first, language),
              estimateText(total, language),
            ]),
          ]),
        ]
      : []),
  ].join("\n");
}

function estimateText({ value, error }: Estimate, language: Language): string {
  return `${shareText(value, language)} ± ${shareText(error, language)}`;
}

/** To a tenth of a per cent. */
function shareText(value: number, language: Language): string {
  return percentText(rational(BigInt(Math.round(value * 1000)), 1000n), language);
}

function decimalText(value: number, parts: number, language: Language): string {
  const whole = fromInteger(Math.round(value * parts));
  return readableValue(rational(whole.numerator, BigInt(parts)), plain, language);
}
