/**
 * The Vấn đề panel: every diagnostic of the text as a list, its place one click away and a button for every repair.
 * Errors first, then warnings and notes, each in the order of the text.
 */

import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Severity } from "@khung/diagnostics";
import type { CodeAction, EditorDiagnostic } from "@khung/language-service";
import { sentence } from "../../i18n/language.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { quoted } from "../quoted.ts";
import { styles } from "./problems.styles.ts";

const severities: readonly Severity[] = ["error", "warning", "info"];
/** More than anyone reads at once; the rest is counted. */
const mostShown = 100;

/**
 * @fires khung-place-opened - a problem was chosen; `detail` is its range in the text
 * @fires khung-fix-chosen - a repair was chosen; `detail` is the code action
 */
@customElement("khung-problems")
export class KhungProblems extends KhungElement {
  static override styles = [baseStyles, styles];

  /** Undefined until the text has been checked once. */
  @property({ attribute: false }) diagnostics: readonly EditorDiagnostic[] | undefined;

  override render(): TemplateResult {
    const all = this.diagnostics;
    const sorted = severities.flatMap((severity) => all?.filter((one) => one.severity === severity) ?? []);
    return html`
      <header>
        <h2>${this.say("problems.title")}</h2>
        <div role="status">${this.summary(all)}</div>
      </header>
      ${
        sorted.length === 0
          ? nothing
          : html`
              <ul aria-label=${this.say("problems.title")}>
                ${sorted.slice(0, mostShown).map((one) => this.item(one))}
              </ul>
              ${
                sorted.length > mostShown
                  ? html`<p class="more">${this.say("problems.more", { count: sorted.length - mostShown })}</p>`
                  : nothing
              }
            `
      }
    `;
  }

  private summary(all: readonly EditorDiagnostic[] | undefined): TemplateResult {
    if (!all) return html`<span class="clean">${this.say("problems.checking")}</span>`;
    if (all.length === 0) return html`<span class="clean">${tick} ${this.say("problems.none")}</span>`;
    return html`<span class="counts">
      ${severities.map((severity) => {
        const count = all.filter((one) => one.severity === severity).length;
        return count === 0
          ? nothing
          : html`<span class=${severity}>${this.say(`problems.count.${severity}`, { count })}</span>`;
      })}
    </span>`;
  }

  private item(diagnostic: EditorDiagnostic): TemplateResult {
    const { severity, message, help, range, code, fixes } = diagnostic;
    const line = this.say("problems.line", { line: range.start.line + 1 });
    return html`
      <li data-code=${code}>
        ${icons[severity]}
        <div>
          <button class="place" @click=${() => this.tell("khung-place-opened", range)}>
            <span class="hidden">${this.say(`problems.${severity}`)}:</span>
            <span class="message">${quoted(sentence(this.language, message))}</span>
            <span class="where">${line} · ${code}</span>
          </button>
          ${help ? html`<p class="help">${quoted(sentence(this.language, help))}</p>` : nothing}
          ${fixes.length > 0 ? html`<div class="fixes">${fixes.map((fix) => this.fix(fix))}</div>` : nothing}
        </div>
      </li>
    `;
  }

  private fix(fix: CodeAction): TemplateResult {
    return html`
      <button class="button" @click=${() => this.tell("khung-fix-chosen", fix)}>
        ${quoted(sentence(this.language, fix.title))}
      </button>
    `;
  }
}

const tick = html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
  <path d="m3 8.5 3.2 3.2L13 5" />
</svg>`;

// Shape and colour: a cross in a disc, a triangle, an i in a ring.
const icons: Readonly<Record<Severity, TemplateResult>> = {
  error: icon(
    "error",
    svg`<circle cx="8" cy="8" r="7" fill="currentColor" /><path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" stroke="var(--panel)" stroke-width="1.7" />`,
  ),
  warning: icon(
    "warning",
    svg`<path d="M8 1.2 15.3 14H.7z" fill="var(--caution-soft)" stroke="currentColor" /><path d="M8 5.5v4.2m0 1.4v1.6" stroke="currentColor" stroke-width="1.6" />`,
  ),
  info: icon(
    "info",
    svg`<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.4" /><path d="M8 7v4.6M8 4.2v1.6" stroke="currentColor" stroke-width="1.6" />`,
  ),
};

function icon(severity: Severity, drawing: TemplateResult): TemplateResult {
  return html`<svg class=${severity} viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-problems": KhungProblems;
  }
}
