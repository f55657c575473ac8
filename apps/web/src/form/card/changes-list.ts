/** `<khung-criterion-changes>`: what a province has changed of a national criterion, with its reasons and the way back. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { ChangeCard, ChangeTarget } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { CriterionPart } from "./criterion-part.ts";
import { partStyles } from "./part.styles.ts";

const aspectWords = { title: true, evidence: true, source: true, basis: true, note: true };

/** @fires khung-intent - a change is to be explained or taken back */
@customElement("khung-criterion-changes")
export class KhungCriterionChanges extends CriterionPart {
  static override styles = [baseStyles, partStyles];

  override render(): TemplateResult {
    return html`<ul class="changes">
      ${(this.view.layer?.changes ?? []).map((change) => this.change(change))}
    </ul>`;
  }

  private change(change: ChangeCard): TemplateResult {
    const { target, from, to, reasons } = change;
    return html`<li>
      <span><b>${this.what(target)}</b> <span class="was">${from.source}</span> → ${to.source}</span>
      ${reasons.map(
        (reason) =>
          html`<label class="inline">
            <span class="quiet">${this.word(`reason.${reason.role}`)}</span
            >${this.textField(reason, this.word(`reason.${reason.role}`))}
          </label>`,
      )}
      ${this.locked && !change.note ? nothing : this.noteField(change)}
      ${this.action(this.word("card.national"), () => this.ask({ kind: "removeOverride", node: change.key }))}
    </li>`;
  }

  private what({ level, aspect }: ChangeTarget): string {
    if (level !== undefined) return this.word("threshold.level", { number: this.levelNumber(level) });
    return aspect && aspect in aspectWords ? this.word(`card.${aspect as keyof typeof aspectWords}`) : (aspect ?? "");
  }

  private levelNumber(level: string): string {
    return String(this.levels.find(({ id }) => id === level)?.number ?? level);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-criterion-changes": KhungCriterionChanges;
  }
}
