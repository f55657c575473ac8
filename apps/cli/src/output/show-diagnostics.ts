import { indexSources, renderText, type Diagnostic, type Source } from "@khung/diagnostics";
import type { Context } from "../command.ts";
import type { Output } from "../world.ts";

/** Writes diagnostics for people to standard error; beyond `limit` they are only counted. */
export async function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  { world, language, color }: Context,
  limit = Number.POSITIVE_INFINITY,
): Promise<void> {
  if (diagnostics.length === 0) return;
  const shown = diagnostics.slice(0, limit);
  const rest = diagnostics.length - shown.length;
  const more =
    language === "vi"
      ? `… và ${rest} thông báo nữa; xem đủ bằng \`--format json\`\n`
      : `… and ${rest} more; all of them with \`--format json\`\n`;
  await world.err.write(renderText(shown, indexSources(sources), { language, color: colored(color, world.err) }));
  if (rest > 0) await world.err.write(more);
}

/** Whether an output gets colours. */
export function colored(color: Context["color"], { isTerminal }: Output): boolean {
  return color === "allowed" && isTerminal;
}

/** Whether a command that met these fails. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** `2 lỗi, 1 cảnh báo`; empty for none. */
export function countedDiagnostics(diagnostics: readonly Diagnostic[], language: Context["language"]): string {
  const words = {
    vi: { error: "lỗi", warning: "cảnh báo", info: "lưu ý" },
    en: { error: "errors", warning: "warnings", info: "notes" },
  } as const;
  return (["error", "warning", "info"] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((each) => each.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${words[language][severity]}`)
    .join(", ");
}
