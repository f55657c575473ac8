/** The Markdown that the language service writes: paragraphs with bold names and code; what is escaped is plain text. */

import { html, type TemplateResult } from "lit";

/** Paragraphs. */
export function markdown(text: string): readonly TemplateResult[] {
  return text.split("\n\n").map((paragraph) => html`<p>${inline(paragraph)}</p>`);
}

const pieces = /\*\*(.+?)\*\*|`([^`]*)`/g;

function inline(text: string): readonly unknown[] {
  const out: unknown[] = [];
  let from = 0;
  for (const match of text.matchAll(pieces)) {
    const [whole, bold, code] = match;
    out.push(plain(text.slice(from, match.index)));
    out.push(bold === undefined ? html`<code>${code}</code>` : html`<b>${plain(bold)}</b>`);
    from = match.index + whole.length;
  }
  return [...out, plain(text.slice(from))];
}

function plain(text: string): string {
  return text.replaceAll(/\\(.)/g, "$1");
}
