/** A table as a CSV file that Vietnamese Excel opens: UTF-8 with its mark, semicolons, codes as text. */

/** The file's content. Shapes: every row as long as the head. */
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => cells.map(quoted).join(";");
  return `\uFEFF${[head, ...rows].map(line).join("\r\n")}\r\n`;
}

/** Quoted where need be; what a spreadsheet would run as a formula is text. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  // A leading zero is part of a code: as a formula of a text it survives Excel.
  if (/^0\d+$/.test(text)) return `"=""${text}"""`;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lets the browser save a text as a file. */
export function saveAs(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
