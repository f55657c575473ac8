import { html, type TemplateResult } from "lit";

/** A message with its words in backticks as code. */
export function quoted(message: string): readonly (string | TemplateResult)[] {
  return message.split("`").map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}
