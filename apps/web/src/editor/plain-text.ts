/** A text that can only be read, as it stands before the editor comes: in stretches, of which the browser lays out those in sight. */

import { html, type TemplateResult } from "lit";

const linesOfStretch = 200;
/** Of a line, in pixels, as app.css sets it. */
const lineHeight = 21;

export function plainText(text: string): readonly TemplateResult[] {
  const lines = text.split("\n");
  const stretches: TemplateResult[] = [];
  for (let i = 0; i < lines.length; i += linesOfStretch) {
    const own = lines.slice(i, i + linesOfStretch);
    const height = `contain-intrinsic-size: auto 60ch auto ${own.length * lineHeight}px`;
    stretches.push(html`<pre style=${height}>${own.join("\n")}</pre>`);
  }
  return stretches;
}
