/** What every unit reaches in every criterion. */

import { html, type TemplateResult } from "lit";
import "../../charts/heatmap/heatmap.ts";
import type { HeatCell, HeatColumn, HeatRow } from "../../charts/heatmap/heatmap.ts";
import { dictionary } from "../../i18n/language.ts";
import type { LevelName } from "../../state/distribution.ts";
import type { Population } from "../../state/list.ts";
import type { Heatmap } from "../../worker/simulation/heatmap.ts";
import type { Scene } from "./scene.ts";
import { words } from "./words.ts";

const say = dictionary(words);

const asksNothing = 255;

/** The part. */
export function heatPart({ bench, results, whyOf, openThreshold }: Scene): TemplateResult {
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
}

/** Columns and rows. Shapes: `levels` one a row of the table. */
function heatOf(
  { criteria, reached, missing }: Heatmap,
  levels: Uint8Array,
  names: readonly LevelName[],
  { codes, names: units }: Population,
): { readonly columns: readonly HeatColumn[]; readonly rows: readonly HeatRow[] } {
  const whole = levels.reduce((sum, level) => sum + Number(level < names.length), 0);
  const cell = (place: number): HeatCell => {
    if (missing[place] === 1) return "missing";
    const level = reached[place] ?? asksNothing;
    return level === asksNothing ? "notApplicable" : level;
  };
  return {
    columns: criteria.map(({ code, title, blocks }) => ({ code, title, ready: { part: whole - blocks, whole } })),
    rows: codes.map((code, row) => ({
      row,
      code,
      name: units[row] ?? code,
      level: names[(levels[row] ?? 0) - 1] ?? { number: 0 },
      cells: criteria.map((_, column) => cell(row * criteria.length + column)),
    })),
  };
}
