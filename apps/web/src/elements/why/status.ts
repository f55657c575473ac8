/** The four statuses: each has its own icon, and its word is always there for whoever cannot see the icon. */

import { html, svg, type TemplateResult } from "lit";
import type { CriterionStatus } from "@khung/ir";
import { say, type Language } from "../../i18n/language.ts";

const drawings: Readonly<Record<CriterionStatus, TemplateResult>> = {
  met: svg`<circle cx="8" cy="8" r="7" fill="currentColor" /><path d="m4.7 8.3 2.3 2.3 4.3-4.8" fill="none" stroke="var(--panel)" stroke-width="1.8" />`,
  unmet: svg`<circle cx="8" cy="8" r="7" fill="currentColor" /><path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" stroke="var(--panel)" stroke-width="1.8" />`,
  missing: svg`<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.6 1.6" /><path d="M6.1 6.3a2 2 0 1 1 2.6 1.9c-.5.2-.7.5-.7 1.1m0 1.5v1.2" fill="none" stroke="currentColor" stroke-width="1.5" />`,
  notApplicable: svg`<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.4" /><path d="M5 8h6" stroke="currentColor" stroke-width="1.5" />`,
};

/** The icon alone; whoever uses it gives the word. */
export function statusIcon(status: CriterionStatus): TemplateResult {
  return html`<svg class="icon ${status}" viewBox="0 0 16 16" aria-hidden="true">${drawings[status]}</svg>`;
}

/** The word. */
export function statusWord(language: Language, status: CriterionStatus): string {
  return say(language, `status.${status}`);
}
