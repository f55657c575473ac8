/** Who moves, as ribbons and as a table; a threshold to try; and which thresholds matter most. */

import { html, type TemplateResult } from "lit";
import { equals } from "@khung/ir";
import "../../charts/alluvial/alluvial.ts";
import "../../charts/tornado/tornado.ts";
import "../../charts/transition-matrix/transition-matrix.ts";
import type { MoveCounts } from "../../charts/chart-core/moves.ts";
import { sayChart } from "../../charts/chart-core/words.ts";
import { tornadoRows } from "../../charts/tornado/tornado-rows.ts";
import { dictionary } from "../../i18n/language.ts";
import type { Scene } from "./scene.ts";
import { tryOut } from "./try-out.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/** The charts; `khung-move-picked` of a ribbon or a cell goes up. */
export function charts(scene: Scene): TemplateResult {
  const { bench, results, picked, openThreshold } = scene;
  const { language } = bench;
  const { tornado, moves } = results;
  const { names, distribution } = moves.scenario;
  const counts = countsOf(scene);
  return html`
    <div class="charts">
      <section class="card flow" data-pane aria-label=${say(language, "flow")}>
        <khung-alluvial
          files
          .language=${language}
          .levels=${names}
          .counts=${counts}
          .picked=${picked}
        ></khung-alluvial>
      </section>
      <section class="card matrix">
        <khung-transition-matrix
          .language=${language}
          .levels=${names}
          .counts=${counts}
          .picked=${picked}
        ></khung-transition-matrix>
      </section>
      <section class="card try" data-pane aria-label=${say(language, "try")}>${tryOut(scene)}</section>
      <section class="card tornado">
        <khung-tornado
          files
          .language=${language}
          .by=${sayChart(language, "tornado.step")}
          .rows=${tornado ? tornadoRows(tornado, distribution, language) : []}
          @khung-threshold-picked=${({ detail }: CustomEvent<{ readonly key: string }>) => {
            const head = tornado?.rows[Number(detail.key)]?.threshold;
            if (head) openThreshold(head.name);
          }}
        ></khung-tornado>
      </section>
    </div>
  `;
}

/** The counts as they are, or as they would be with the threshold that is tried. */
function countsOf({ bench, results: { moves, version }, trial }: Scene): MoveCounts {
  const { preview, value, curve } = trial ?? {};
  const trying = curve && value && preview && !equals(value, curve.threshold.value) && equals(preview.value, value);
  return trying && version === bench.document.state.version ? preview.matrix : moves.matrix;
}
