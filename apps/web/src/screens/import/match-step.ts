/** Step three: which column is what. */

import type { ColumnRole } from "@khung/data";
import { html, nothing, type TemplateResult } from "lit";
import { pick } from "../../i18n/language.ts";
import type { Looked } from "../../worker/imports.ts";
import { headersOf, type ImportState } from "./import-state.ts";
import type { Steer } from "./look-step.ts";
import { say } from "./words.ts";

const labels = ["name", "province"] as const;

export function matchStep(
  given: ImportState,
  { inputs }: Looked,
  { language, change, back, next }: Steer,
): TemplateResult {
  const headers = headersOf(given);
  const { roles } = given;
  const hasKey = roles.some(({ kind }) => kind === "key");
  const used = new Set(roles.map(idOf));
  const lacking = inputs.filter(({ name }) => !used.has(`input:${name}`)).length;
  const sample = (column: number): string =>
    (given.looked?.preview?.rows ?? [])
      .filter(({ number }) => number > given.header)
      .map(({ cells }) => cells[column] ?? "")
      .filter((cell) => cell !== "")
      .slice(0, 3)
      .join(" · ");
  const choose = (column: number, role: ColumnRole): void =>
    // What one column takes, another gives up.
    change({
      roles: headers.map((_, i) => {
        const before = roles[i] ?? { kind: "none" };
        return i === column ? role : role.kind !== "none" && idOf(before) === idOf(role) ? { kind: "none" } : before;
      }),
    });
  return html`
    ${hasKey ? nothing : html`<p class="note bad" role="status">${say(language, "match.noKey")}</p>`}
    ${lacking > 0 ? html`<p class="note">${say(language, "match.lacking", { count: lacking })}</p>` : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${say(language, "step.match")}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say(language, "match.column")}</th>
            <th scope="col">${say(language, "match.sample")}</th>
            <th scope="col">${say(language, "match.role")}</th>
          </tr>
        </thead>
        <tbody>
          ${headers.map(
            (header, i) =>
              html`<tr>
                <th scope="row">${header}</th>
                <td>${sample(i)}</td>
                <td>
                  <select
                    aria-label=${say(language, "match.for", { header })}
                    @change=${(event: Event) => choose(i, roleOf((event.target as HTMLSelectElement).value))}
                  >
                    ${options(roles[i] ?? { kind: "none" })}
                  </select>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="actions">
      <button class="button" @click=${back}>${say(language, "back")}</button>
      <button class="button main" ?disabled=${!hasKey} @click=${next}>${say(language, "next")}</button>
    </div>
  `;

  function options(role: ColumnRole): readonly TemplateResult[] {
    const now = idOf(role);
    const option = (value: string, words: string): TemplateResult =>
      html`<option value=${value} ?selected=${value === now}>${words}</option>`;
    return [
      option("none", say(language, "role.none")),
      option("key", say(language, "role.key")),
      ...labels.map((label) => option(`label:${label}`, say(language, `role.${label}`))),
      // A label that the wizard found by itself.
      ...(role.kind === "label" && !labels.some((label) => label === role.label) ? [option(now, role.label)] : []),
      ...inputs.map(({ name, title }) => option(`input:${name}`, pick(language, title) || name)),
    ];
  }
}

function idOf(role: ColumnRole): string {
  return role.kind === "input" ? `input:${role.input}` : role.kind === "label" ? `label:${role.label}` : role.kind;
}

function roleOf(id: string): ColumnRole {
  const [kind = "", ...rest] = id.split(":");
  const name = rest.join(":");
  if (kind === "input") return { kind, input: name };
  if (kind === "label") return { kind, label: name };
  return { kind: kind === "key" ? "key" : "none" };
}
