/**
 * Diagnostics as text for people: what is wrong, the line it is on with the place underlined, what else takes part, what to do.
 *
 * In: diagnostics and the sources they speak of. Out: text; colour only when asked for. Refuses: writing to a terminal.
 */

import type { Cell, Diagnostic, Related, Severity } from "./diagnostic.ts";
import { displayWidth, printable } from "./display-width.ts";
import type { MessageLanguage } from "./render-json.ts";
import type { Span } from "./source.ts";
import type { SourceIndex } from "./source-index.ts";

export interface RenderTextOptions {
  readonly language: MessageLanguage;
  /** ANSI colours. */
  readonly color: boolean;
}

const words = {
  vi: {
    error: "lỗi",
    warning: "cảnh báo",
    info: "lưu ý",
    help: "gợi ý",
    fix: "sửa",
    row: "dòng",
    column: "cột",
    until: "đến dòng",
  },
  en: {
    error: "error",
    warning: "warning",
    info: "info",
    help: "help",
    fix: "fix",
    row: "row",
    column: "column",
    until: "to line",
  },
} as const satisfies Record<MessageLanguage, Record<string, string>>;

const ansi = { error: 31, warning: 33, info: 36, help: 32, place: 34 } as const;
const longest = 160;

type Paint = (style: keyof typeof ansi, text: string) => string;

/** One diagnostic; ends without a line break. */
export function renderDiagnostic(diagnostic: Diagnostic, sources: SourceIndex, options: RenderTextOptions): string {
  const { language, color } = options;
  const say = words[language];
  const paint: Paint = (style, text) => (color ? `\u001b[${ansi[style]}m${text}\u001b[0m` : text);
  const { code, severity, message, help, span, cell, related, fixes } = diagnostic;
  const notes = [
    ...(help ? [paint("help", `= ${say.help}: `) + printable(help[language])] : []),
    ...fixes.map((fix) => paint("help", `= ${say.fix}: `) + printable(fix.title[language])),
  ];
  return [
    `${paint(severity, `${say[severity]} ${code}`)}: ${printable(message[language])}`,
    ...(span
      ? excerpt(span, severity, sources, language, paint)
      : cell
        ? [`  ${paint("place", "-->")} ${cellPlace(cell, language)}`]
        : []),
    ...related.flatMap((each) => relatedLines(each, sources, language, paint)),
    ...notes.map((note) => `  ${note}`),
  ].join("\n");
}

/** Several diagnostics with an empty line between them; no text for none. */
export function renderText(
  diagnostics: readonly Diagnostic[],
  sources: SourceIndex,
  options: RenderTextOptions,
): string {
  return diagnostics.map((each) => `${renderDiagnostic(each, sources, options)}\n`).join("\n");
}

/** `communes.csv, dòng 12 (00123), cột ho_so`. */
function cellPlace({ table, row, column, entity }: Cell, language: MessageLanguage): string {
  const say = words[language];
  const where = row === undefined ? entity : `${say.row} ${row}${entity === undefined ? "" : ` (${entity})`}`;
  return printable(
    [table, where, column === undefined ? undefined : `${say.column} ${column}`].filter(Boolean).join(", "),
  );
}

function relatedLines(
  { span, message }: Related,
  sources: SourceIndex,
  language: MessageLanguage,
  paint: Paint,
): readonly string[] {
  return [
    `  ${paint("info", "=")} ${printable(message[language])}`,
    ...excerpt(span, "info", sources, language, paint),
  ];
}

/**
 * The place, its line and the underline; only the first line of a place that spans several. The empty place at the very start stands for
 * the file: what is wrong is in no line of it, so none is shown.
 */
function excerpt(
  span: Span,
  severity: Severity,
  sources: SourceIndex,
  language: MessageLanguage,
  paint: Paint,
): readonly string[] {
  const { start, end } = sources.range(span);
  const line = span.end === 0 ? undefined : sources.line(span.file, start.line);
  const place = `  ${paint("place", "-->")} ${printable(span.file)}${line ? `:${start.line}:${start.column}` : ""}`;
  if (!line) return [place];
  const last = end.line === start.line ? end.column - 1 : line.text.length;
  const shown = cut(line.text, start.column - 1, Math.max(last, start.column - 1));
  const number = String(start.line);
  const bar = paint("place", "|");
  const underline = paint(severity, "^".repeat(Math.max(1, displayWidth(shown.marked))));
  const until = end.line === start.line ? "" : paint(severity, ` ${words[language].until} ${end.line}`);
  return [
    place,
    `  ${paint("place", number)} ${bar} ${shown.before}${shown.marked}${shown.after}`.trimEnd(),
    `  ${" ".repeat(number.length)} ${bar} ${" ".repeat(displayWidth(shown.before))}${underline}${until}`,
  ];
}

/** A line in three parts, shortened around what is marked when it is too long to show. */
function cut(text: string, start: number, end: number): Record<"before" | "marked" | "after", string> {
  const from = end > longest ? Math.max(0, start - longest / 4) : 0;
  const to = Math.min(text.length, from + longest);
  return {
    before: (from > 0 ? "…" : "") + printable(text.slice(from, start)),
    marked: printable(text.slice(start, Math.min(end, to))),
    after: printable(text.slice(Math.min(end, to), to)) + (to < text.length ? "…" : ""),
  };
}
