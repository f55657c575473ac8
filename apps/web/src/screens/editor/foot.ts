/** Under both panes: the problems, the first one in sight with its repair; and the impact in one line. */

import { html, nothing, type TemplateResult } from "lit";
import type { EditorDiagnostic } from "@khung/language-service";
import { plainSentence, type Language } from "../../i18n/language.ts";
import { impactLine, type ImpactLine } from "./impact.ts";
import { sayEditor } from "./words.ts";
import "../../elements/problems/problems.ts";

export function foot(
  diagnostics: readonly EditorDiagnostic[] | undefined,
  impact: ImpactLine,
  { tell, open }: { readonly tell: (name: string, detail: unknown) => void; readonly open: boolean },
): TemplateResult {
  const { language } = impact;
  const [first] = sorted(diagnostics ?? []);
  return html`<footer class="s1-foot" data-pane="button">
    <div class="s1-problems">
      <div class="s1-line ${first?.severity === "error" ? "wrong" : ""}">
        <button class="s1-fold" aria-expanded=${open} @click=${() => tell("khung-problems-folded", !open)}>
          ${open ? "▾" : "▸"} ${sayEditor(language, "problems.first", { count: diagnostics?.length ?? 0 })}
        </button>
        ${first ? firstProblem(first, language, tell) : html`<span class="quiet">${sayEditor(language, "problems.none")}</span>`}
      </div>
      <khung-problems ?hidden=${!open} .language=${language} .diagnostics=${diagnostics}></khung-problems>
    </div>
    ${impactLine(impact)}
  </footer>`;
}

function firstProblem(
  { message, fixes }: EditorDiagnostic,
  language: Language,
  tell: (name: string, detail: unknown) => void,
): TemplateResult {
  const [fix] = fixes;
  return html`<span class="first">${plainSentence(language, message)}</span> ${
      fix
        ? html`<button class="s1-fix" @click=${() => tell("khung-fix-chosen", fix)}>
            ${plainSentence(language, fix.title)}
          </button>`
        : nothing
    }`;
}

const order = { error: 0, warning: 1, info: 2 } as const;

function sorted(diagnostics: readonly EditorDiagnostic[]): readonly EditorDiagnostic[] {
  return diagnostics.toSorted((a, b) => order[a.severity] - order[b.severity]);
}
