/** Small pieces of Markdown. Text from a framework is data: it cannot start markup. */

/** Text with everything that Markdown reads as markup escaped, on one line. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/^(#+|[+-]|\d+[.)])(?=\s|$)/, "\\$1");
}

/** A name or a formula as code, also inside a table. */
export function code(text: string): string {
  return text ? `\`${text.replaceAll("`", "'").replaceAll("|", "\\|")}\`` : "";
}

/** A table; no text for no rows. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A heading and its content; nothing when there is none. */
export function section(depth: number, title: string, parts: readonly string[]): string {
  const content = parts.filter(Boolean);
  return content.length === 0 ? "" : [`${"#".repeat(depth)} ${title}`, ...content].join("\n\n");
}

/** Lines of a list. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
