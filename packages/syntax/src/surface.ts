/**
 * Which surface a file is written in, and the keywords in it that are of the other one.
 */

import { report, type Diagnostic, type Source } from "@khung/diagnostics";
import { contextsOf, spell } from "./spell.ts";
import type { Tokens } from "./token-list.ts";
import { K, spellings, type Surface } from "./tokens.ts";

/** The surface of a file: said by its header, else by the first keyword that belongs to one surface only, else Vietnamese. */
export function surfaceOf(tokens: Tokens): Surface {
  const said = saidSurface(tokens);
  if (said) return said;
  for (const index of tokens.significant) {
    const spelling = spellings[tokens.spellings[index] ?? 0];
    if (spelling?.surfaces.size === 1) return spelling.surfaces.has("vi") ? "vi" : "en";
  }
  return "vi";
}

function saidSurface(tokens: Tokens): Surface | undefined {
  const [word, code] = [tokens.significant[0], tokens.significant[1]].map((index) => tokens.kinds[index ?? -1]);
  if (word !== K.LANGUAGE) return undefined;
  return code === K.VI ? "vi" : code === K.EN ? "en" : undefined;
}

/** Reports a missing header and keywords of the other surface, except where `known` says already that the word is wrong. */
export function checkSurface(
  source: Source,
  tokens: Tokens,
  surface: Surface,
  known: readonly Diagnostic[],
): readonly Diagnostic[] {
  const header =
    tokens.significant.length > 0 && tokens.kinds[tokens.significant[0] ?? 0] !== K.LANGUAGE
      ? [missingHeader(source, tokens, surface)]
      : [];
  return [...header, ...otherSurface(source, tokens, surface, known)];
}

function missingHeader(source: Source, tokens: Tokens, surface: Surface): Diagnostic {
  const first = tokens.significant[0] ?? 0;
  const start = tokens.starts[first] ?? 0;
  const header = surface === "vi" ? "ngôn ngữ vi" : "language en";
  const at = source.text.startsWith("\ufeff") ? 1 : 0;
  const title = { vi: `thêm dòng \`${header}\``, en: `add the line \`${header}\`` };
  const edits = [{ span: { file: source.file, start: at, end: at }, text: `${header}\n\n` }];
  return report(
    "KH1021",
    { file: source.file, start, end: tokens.starts[first + 1] ?? start },
    { header },
    { fixes: [{ title, edits }] },
  );
}

function isIn(spelling: number, surface: Surface): boolean {
  return spellings[spelling]?.surfaces.has(surface) === true;
}

function otherSurface(
  source: Source,
  tokens: Tokens,
  surface: Surface,
  known: readonly Diagnostic[],
): readonly Diagnostic[] {
  const found: number[] = [];
  tokens.significant.forEach((index, position) => {
    const spelling = tokens.spellings[index] ?? 0;
    if (spelling > 0 && !isIn(spelling, surface) && tokens.kinds[index] !== K.LANGUAGE) found.push(position);
  });
  if (found.length === 0) return [];
  const wrong = new Set(known.map((problem) => problem.span?.start));
  const contexts = contextsOf(tokens);
  return found.flatMap((i) => {
    const index = tokens.significant[i] ?? 0;
    const span = { file: source.file, start: tokens.starts[index] ?? 0, end: tokens.starts[index + 1] ?? 0 };
    const context = contexts[i];
    if (wrong.has(span.start) || context === undefined) return [];
    const meant = spell(tokens.kinds[index] ?? 0, surface, context);
    const title = { vi: `viết \`${meant}\``, en: `write \`${meant}\`` };
    const written = source.text.slice(span.start, span.end).replace(/\s+/g, " ");
    return [report("KH1020", span, { written, meant }, { fixes: [{ title, edits: [{ span, text: meant }] }] })];
  });
}
