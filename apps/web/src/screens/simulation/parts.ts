/** The parts below the charts: a list, a heatmap, and questions to ask. */

import { html, type TemplateResult } from "lit";
import type { ThresholdName } from "@khung/simulation";
import "../../charts/heatmap/heatmap.ts";
import "./chance-part.ts";
import "./compare-part.ts";
import "./inverse-part.ts";
import "./moved-list.ts";
import "./plan-part.ts";
import { dictionary } from "../../i18n/language.ts";
import { heatOf } from "./heat-part.ts";
import type { PartScene } from "./part-scene.ts";
import { turnsPart } from "./turns-part.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/** Parts in their order, with the word that an address has for each. */
export const partTabs = [
  ["list", undefined],
  ["heat", "ban-do-nhiet"],
  ["compare", "so-sanh"],
  ["turns", "diem-gay"],
  ["inverse", "nguoc"],
  ["plan", "ke-hoach"],
  ["chance", "bat-dinh"],
] as const;

export type PartName = (typeof partTabs)[number][0];

/** How each part is shown. */
export const parts: Readonly<Record<PartName, (scene: PartScene) => TemplateResult>> = {
  list: ({ bench, results, picked, forms, whyOf }) => html`
    <khung-moved-list
      .language=${bench.language}
      .moves=${results.moves}
      .moved=${results.scenario?.moved}
      .levels=${results.moves.scenario.names}
      .population=${bench.study.state.population?.population}
      .forms=${forms}
      .picked=${picked}
      .whyOf=${whyOf}
    ></khung-moved-list>
  `,
  heat: ({ bench, results, whyOf, openThreshold }) => {
    const population = bench.study.state.population?.population;
    const { heat, moves, thresholds = [] } = results;
    if (!heat || !population) return html`<p class="quiet" role="status">${say(bench.language, "running")}</p>`;
    const { columns, rows } = heatOf(heat, moves.after, moves.scenario.names, population);
    return html`
      <khung-heatmap
        .language=${bench.language}
        .columns=${columns}
        .rows=${rows}
        @khung-entity-picked=${({ detail }: CustomEvent<{ readonly row: number }>) =>
          bench.router.go(whyOf(population.codes[detail.row] ?? ""))}
        @khung-criterion-picked=${({ detail }: CustomEvent<{ readonly code: string }>) => {
          const head = thresholds.find(({ name }) => name.code === detail.code);
          if (head) openThreshold(head.name);
        }}
      ></khung-heatmap>
    `;
  },
  compare: ({ bench, results, saved }) => html`
    <khung-compare-part
      .language=${bench.language}
      .saved=${saved}
      .moves=${results.moves}
      .levels=${results.moves.scenario.names}
    ></khung-compare-part>
  `,
  turns: turnsPart,
  inverse: ({ bench, results, trial, look, take }) => html`
    <khung-inverse-part
      .language=${bench.language}
      .bench=${bench}
      .thresholds=${results.thresholds ?? []}
      .name=${trial?.name}
      .version=${results.version}
      @khung-threshold-previewed=${look}
      @khung-threshold-named=${({ detail }: CustomEvent<ThresholdName>) => take(detail)}
    ></khung-inverse-part>
  `,
  plan: ({ bench, results }) => html`
    <khung-plan-part
      .language=${bench.language}
      .bench=${bench}
      .levels=${results.moves.scenario.names}
      .population=${bench.study.state.population?.population}
      .reached=${results.moves.after}
      .version=${results.version}
    ></khung-plan-part>
  `,
  chance: ({ bench, results }) => html`
    <khung-chance-part
      .language=${bench.language}
      .bench=${bench}
      .levels=${results.moves.scenario.names}
      .population=${bench.study.state.population?.population}
      .reached=${results.moves.after}
      .version=${results.version}
    ></khung-chance-part>
  `,
};
