/** How the pages of a printed table are laid out: A4 across, what it is and the page at the foot. */

/** A style sheet; `footer` stands at the left of each foot, the page of all pages at the right. */
export function pageRules(footer: string, pageWord: string): string {
  const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll("\n", " ")}"`;
  const small = 'font: 8pt "Be Vietnam Pro", sans-serif; color: #333333;';
  return `@page {
    size: A4 landscape;
    margin: 14mm 12mm 16mm;
    @bottom-left { content: ${quoted(footer)}; ${small} white-space: nowrap; }
    @bottom-right { content: ${quoted(`${pageWord} `)} counter(page) "/" counter(pages); ${small} }
  }`;
}
