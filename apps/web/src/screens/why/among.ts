/** Where one unit stands among those of its province, and among all of the data. */

import { html, nothing, type TemplateResult } from "lit";
import type { Bench } from "../../app/bench.ts";
import { formatCount } from "../../i18n/format.ts";
import { countSome, standingAmong } from "../../state/distribution.ts";
import { say } from "./words.ts";
import "../../elements/level-bar/level-bar.ts";

export function amongOthers({ language, study }: Bench, entity: string): TemplateResult | typeof nothing {
  const { study: results, population: index } = study.state;
  const row = index?.population.codes.indexOf(entity) ?? -1;
  if (!results || !index || row < 0 || results.names.length === 0) return nothing;
  const { places } = index.population;
  const place = places[row] ?? "";
  const count = (number: number): string => formatCount(number, language);
  const part = (isAmong: (row: number) => boolean, heading: (all: string) => string): TemplateResult => {
    const { lower, beside, higher } = standingAmong(results.levels.reached, row, isAmong);
    return html`
      <h3>${heading(count(lower + beside + higher + 1))}</h3>
      <p>${say(language, "among.line", { lower: count(lower), beside: count(beside), higher: count(higher) })}</p>
      <khung-level-bar
        .language=${language}
        .rows=${countSome(results.names, results.levels, isAmong)}
      ></khung-level-bar>
    `;
  };
  const isWithin = (each: number): boolean => places[each] === place;
  const hasOthers = place !== "" && places.some((each) => each !== place);
  return html`
    <section class="card extra" aria-labelledby="among">
      <h2 id="among">${say(language, "among")}</h2>
      ${hasOthers ? part(isWithin, (all) => say(language, "among.place", { place, count: all })) : nothing}
      ${part(
        () => true,
        (all) => say(language, "among.all", { count: all }),
      )}
    </section>
  `;
}
