/**
 * The formatter: it changes white space and the spelling of keywords, nothing else.
 *
 * In: a parsed file. Out: its text. Refuses: adding, dropping or moving anything; touching what could not be read.
 */

import type { Parsed } from "../parse.ts";
import { scan } from "../scan.ts";
import { spell } from "../spell.ts";
import type { Tokens } from "../token-list.ts";
import { K, keywordNames, type Surface } from "../tokens.ts";
import { breakLines } from "./breaks.ts";
import { elementsOf, type Element } from "./elements.ts";
import { indentation } from "./indent.ts";
import { spacing } from "./spacing.ts";

/**
 * The text of a file in the form of the house.
 *
 * Two spaces for each brace, one space between tokens, at most one blank line, the line breaks of the author, keywords as the
 * file's surface spells them. Stretches that could not be read are copied. Idempotent.
 */
export function format(parsed: Parsed): string {
  return print(parsed, parsed.surface);
}

/**
 * The file in the other surface, formatted: keywords change, names, texts and comments do not.
 *
 * Translating there and back gives `format(parsed)`, byte for byte, when the file has no syntax errors.
 */
export function translate(parsed: Parsed, surface: Surface): string {
  return print(parsed, surface);
}

function print(parsed: Parsed, surface: Surface): string {
  const { tokens } = parsed;
  const elements = elementsOf(parsed);
  const { begins, contexts } = breakLines(tokens, elements);
  const indents = indentation(parsed, elements);
  const spaceBefore = spacing(elements);
  const header = headerCode(tokens, surface);
  let out = "";
  elements.forEach((element, index) => {
    if (begins[index] === true) out += lineBreak(elements, index) + " ".repeat(indents[index] ?? 0);
    else if (spaceBefore(index)) out += " ";
    const context = contexts[element.position];
    const isKeyword = !element.verbatim && context !== undefined && keywordNames.has(element.kind);
    if (element.kind === K.Comment) out += parsed.source.text.slice(element.start, element.end).trimEnd();
    else if (isKeyword) out += spell(element.position === 1 && header ? header : element.kind, surface, context);
    else out += parsed.source.text.slice(element.start, element.end);
  });
  if (out !== "") out += "\n";
  return keepsTokens(tokens, out, header) ? out : parsed.source.text;
}

/** The code that the header must say, when the file has a header. */
function headerCode(tokens: Tokens, surface: Surface): number | undefined {
  const [word, code] = [0, 1].map((position) => tokens.kinds[tokens.significant[position] ?? -1]);
  return word === K.LANGUAGE && (code === K.VI || code === K.EN) ? (surface === "vi" ? K.VI : K.EN) : undefined;
}

function lineBreak(elements: readonly Element[], index: number): string {
  const [before, at] = [elements[index - 1], elements[index]];
  if (before === undefined || at === undefined) return "";
  const isBlank =
    at.lines > 1 && !(before.kind === K["{"] && !before.verbatim) && !(at.kind === K["}"] && !at.verbatim);
  return isBlank ? "\n\n" : "\n";
}

/** The condition under which the result is given out: it has the same tokens, all but the spelling of keywords. */
function keepsTokens(before: Tokens, text: string, header: number | undefined): boolean {
  const after = scan({ file: "", text }).tokens;
  if (after.significant.length !== before.significant.length) return false;
  return before.significant.every((index, position) => {
    const other = after.significant[position] ?? 0;
    const kind = position === 1 && header ? header : before.kinds[index];
    if (kind !== after.kinds[other]) return false;
    return keywordNames.has(kind ?? 0) || textOf(before, index) === textOf(after, other);
  });
}

function textOf(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.starts[index + 1]);
}
