/** The other way round: which number of one threshold puts a wanted share of the units at its level or above. Exact, or said to be none. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { equals, parseRational, type Rational } from "@khung/ir";
import "../../form/number/number-field.ts";
import { stretchText } from "../../charts/breakpoint-curve/stretch-text.ts";
import { near } from "../../charts/chart-core/near.ts";
import { formOf } from "../../elements/why/why-words.ts";
import type { NumberCommitted } from "../../form/number/number-field.ts";
import { formatCount } from "../../i18n/format.ts";
import { dictionary, pick } from "../../i18n/language.ts";
import { thresholdInAddress } from "../../router/paths.ts";
import { sameThreshold } from "../../threshold/trial.ts";
import type { Refused } from "../../worker/refusal.ts";
import type { AttainedShare, ShareAnswer } from "../../worker/simulation/one-threshold.ts";
import type { ThresholdHead } from "../../worker/simulation/thresholds.ts";
import { PartElement } from "./part-element.ts";
import { thresholdChoice } from "./threshold-choice.ts";
import { words } from "./words.ts";

const say = dictionary(words);
const percent = { percent: true };

interface Answered {
  readonly head: ThresholdHead;
  readonly wanted: Rational;
  readonly answer: ShareAnswer | Refused;
}

@customElement("khung-inverse-part")
export class KhungInversePart extends PartElement {
  @state() private wanted = "30";
  @state() private answered: Answered | undefined;

  protected override get subject(): string {
    const name = this.scene.trial?.name;
    return `${super.subject} ${name ? thresholdInAddress(name) : ""}`;
  }

  protected override forget(): void {
    this.answered = undefined;
  }

  private get head(): ThresholdHead | undefined {
    const now = this.scene.trial?.name;
    return now && this.scene.results.thresholds?.find(({ name }) => sameThreshold(name, now));
  }

  private ask = async (): Promise<void> => {
    const { head, bench } = this;
    const wanted = parseRational(`${this.wanted}%`);
    if (!head || !wanted) return;
    const ask = { threshold: head.name, level: head.name.level, wanted: { share: wanted } };
    const answer = await bench.study.ask("share", ask);
    if (answer && this.head === head) this.answered = { head, wanted, answer };
  };

  override render(): TemplateResult {
    const { language } = this;
    const { results, trial, take } = this.scene;
    return html`
      <form
        class="ask"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.ask();
        }}
      >
        <label>
          ${say(language, "try.choose")} ${thresholdChoice(results.thresholds ?? [], trial?.name, language, take)}
        </label>
        <khung-so
          .language=${language}
          .label=${say(language, "inverse.share")}
          .value=${this.wanted}
          unit="%"
          least="0"
          most="100"
          @khung-number-committed=${({ detail }: CustomEvent<NumberCommitted>) => {
            if (typeof detail.value !== "string") return detail.refused();
            this.wanted = detail.value;
            void this.ask();
          }}
        ></khung-so>
        <button class="button">${say(language, "inverse.ask")}</button>
      </form>
      <div role="status">${this.answered ? this.told(this.answered) : nothing}</div>
    `;
  }

  private told({ head, wanted, answer }: Answered): TemplateResult {
    const { language } = this;
    if ("refused" in answer) return html`<p>${pick(language, answer.refused.message)}</p>`;
    const { attainable, below, above } = answer;
    const met = below && above && equals(below.share, above.share) && equals(below.share, wanted);
    const sides = met ? [below] : [below, above].filter((side) => side !== undefined);
    const share = (value: Rational): string => near(value, percent, language);
    return html`
      ${met ? nothing : html`<p>${say(language, "inverse.not", { share: share(wanted) })}</p>`}
      <ul class="answer">
        ${sides.map((side) => this.side(head, side, met ? "inverse.exact" : "inverse.near"))}
      </ul>
      <p class="quiet small">
        ${say(language, "inverse.range", { least: share(attainable[0]), most: share(attainable[1]) })}
      </p>
    `;
  }

  private side(
    { name, type }: ThresholdHead,
    side: AttainedShare,
    key: "inverse.exact" | "inverse.near",
  ): TemplateResult {
    const { language } = this;
    const { example, share, distribution } = side;
    const form = formOf({ kind: "number", ...type });
    const count = distribution.slice(name.level).reduce((sum, each) => sum + each, 0);
    const words = say(language, key, {
      stretch: stretchText({ ...side, count }, form, language),
      example: example ? near(example, form, language) : "–",
      share: near(share, percent, language),
      count: formatCount(count, language),
      level: say(language, "level", { number: name.level }),
    });
    return html`
      <li>
        <span>${words}</span>
        ${
          example
            ? html`<button class="button" @click=${() => this.scene.look(example)}>
                ${say(language, "inverse.try", { value: near(example, form, language) })}
              </button>`
            : nothing
        }
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-inverse-part": KhungInversePart;
  }
}
