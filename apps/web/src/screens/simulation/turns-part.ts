/** All turning points of the threshold that is tried, as a table and with the units right beside it. */

import { html, type TemplateResult } from "lit";
import { rational, type Rational } from "@khung/ir";
import "../../charts/breakpoint-curve/breakpoint-curve.ts";
import "../../charts/dot-plot/dot-plot.ts";
import type { Dot } from "../../charts/dot-plot/dot-plot.ts";
import { formOf } from "../../elements/why/why-words.ts";
import { dictionary } from "../../i18n/language.ts";
import { axisOf } from "../../threshold/trial.ts";
import type { Scene } from "./scene.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/** The part. */
export function turnsPart({ bench, results, trial, whyOf, look }: Scene): TemplateResult {
  const { language } = bench;
  const population = bench.study.state.population?.population;
  if (!trial?.curve || !trial.value || !population)
    return html`<p class="quiet" role="status">${say(language, "running")}</p>`;
  const { curve, value } = trial;
  const { name, type } = curve.threshold;
  const form = formOf({ kind: "number", ...type });
  const lines = { now: value };
  const levels = trial.preview?.levels ?? results.moves.after;
  const dots = curve.values.flatMap((each, row): readonly Dot[] =>
    each
      ? [
          {
            row,
            value: each,
            code: population.codes[row] ?? "",
            name: population.names[row] ?? "",
            level: results.moves.scenario.names[(levels[row] ?? 0) - 1] ?? { number: 0 },
          },
        ]
      : [],
  );
  return html`
    <khung-breakpoint-curve
      view="table"
      .language=${language}
      .stretches=${curve.steps.map(({ distribution, ...step }) => ({
        ...step,
        count: distribution.slice(name.level).reduce((sum, count) => sum + count, 0),
      }))}
      .lines=${lines}
      .form=${form}
      .level=${say(language, "level", { number: name.level })}
      .domain=${axisOf(curve)}
      @khung-threshold-previewed=${({ detail }: CustomEvent<{ readonly value: Rational }>) => look(detail.value)}
    ></khung-breakpoint-curve>
    <khung-dot-plot
      .language=${language}
      .dots=${dots}
      .lines=${lines}
      .form=${form}
      .reach=${type.form === "share" ? rational(1n, 20n) : { ...value, denominator: value.denominator * 20n }}
      @khung-entity-picked=${({ detail }: CustomEvent<{ readonly row: number }>) =>
        bench.router.go(whyOf(population.codes[detail.row] ?? ""))}
    ></khung-dot-plot>
  `;
}
