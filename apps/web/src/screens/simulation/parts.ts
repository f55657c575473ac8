/** How each part below the charts is shown: a list, a heatmap, and questions to ask. */

import { html, type TemplateResult } from "lit";
import "./chance-part.ts";
import "./compare-part.ts";
import "./inverse-part.ts";
import "./moved-list.ts";
import "./plan-part.ts";
import "./tests-part.ts";
import { heatPart } from "./heat-part.ts";
import type { PartName } from "./part-tabs.ts";
import type { Scene } from "./scene.ts";
import { turnsPart } from "./turns-part.ts";

export const parts: Readonly<Record<PartName, (scene: Scene) => TemplateResult>> = {
  list: (scene) => html`<khung-moved-list .scene=${scene}></khung-moved-list>`,
  heat: heatPart,
  compare: (scene) => html`<khung-compare-part .scene=${scene}></khung-compare-part>`,
  tests: (scene) => html`<khung-tests-part .scene=${scene}></khung-tests-part>`,
  turns: turnsPart,
  inverse: (scene) => html`<khung-inverse-part .scene=${scene}></khung-inverse-part>`,
  plan: (scene) => html`<khung-plan-part .scene=${scene}></khung-plan-part>`,
  chance: (scene) => html`<khung-chance-part .scene=${scene}></khung-chance-part>`,
};
