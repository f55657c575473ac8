/** What stands under the pointer: a declaration, a function, a number, or a keyword with its twin in the other surface. */

import type { Message } from "@khung/diagnostics";
import { functions, irrationals, type FunctionName, type IrrationalName } from "@khung/ir";
import { keywordNames, nodeAt, spell, type AnyNode, type ast } from "@khung/syntax";
import type { Declaration } from "@khung/compiler";
import { coverageWords } from "./coverage-words.ts";
import { delegatedTo, layerAt } from "./delegations.ts";
import { describe, escapeMarkdown } from "./describe.ts";
import { namedAt } from "./names.ts";
import { toRange } from "./positions.ts";
import type { Hover } from "./protocol.ts";
import type { Snapshot } from "./snapshot.ts";

/** The hover at an offset. */
export function hoverAt(snapshot: Snapshot, offset: number): Hover | undefined {
  const named = namedAt(snapshot, offset);
  if (named) {
    const { kind, name } = named.declaration;
    return {
      range: toRange(snapshot.starts, named.node),
      contents: withLines(describe(snapshot, named.declaration), [
        snapshot.coverage && coverageWords(snapshot.coverage, named.declaration),
        delegated(snapshot, offset, named.declaration),
      ]),
      subject: { kind, name },
    };
  }
  const { path } = nodeAt(snapshot.parsed.file, offset);
  return functionHover(snapshot, path) ?? numberHover(snapshot, path) ?? keywordHover(snapshot, offset);
}

/** What the layer around an offset may do with a thing of those below. */
function delegated(snapshot: Snapshot, offset: number, declaration: Declaration): Message | undefined {
  const layer = layerAt(snapshot, offset);
  const isOwn = declaration.file === snapshot.source.file && layer && declaration.nameNode.start >= layer.start;
  return layer && !isOwn ? delegatedTo(snapshot, layer, declaration) : undefined;
}

/** Lines after the title and the kind of what is described. */
export function withLines({ vi, en }: Message, lines: readonly (Message | undefined)[]): Message {
  const after = (contents: string, language: keyof Message): string => {
    const paragraphs = contents.split("\n\n");
    const said = lines.flatMap((line) => (line ? [line[language]] : []));
    const head = paragraphs[0]?.startsWith("**") ? 2 : 1;
    return [...paragraphs.slice(0, head), ...said, ...paragraphs.slice(head)].join("\n\n");
  };
  return { vi: after(vi, "vi"), en: after(en, "en") };
}

function functionHover(snapshot: Snapshot, path: readonly AnyNode[]): Hover | undefined {
  const name = path.at(-1);
  const call = path.at(-2);
  if (name?.kind !== "name" || call?.kind !== "call" || call.function !== name || !isFunction(name.text))
    return undefined;
  return { range: toRange(snapshot.starts, name), contents: describeFunction(name.text) };
}

const described = { ...functions, ...irrationals };

function isFunction(name: string): name is FunctionName | IrrationalName {
  return Object.hasOwn(described, name);
}

/** A builtin: what it gives, and an example with its result. */
export function describeFunction(name: FunctionName | IrrationalName): Message {
  const { vi, en, examples } = described[name];
  const [source, result] = examples[0];
  const inLanguage = (words: string): string =>
    `**${name}** — ${escapeMarkdown(words)}\n\n\`${source}\` = \`${result}\``;
  return { vi: inLanguage(vi), en: inLanguage(en) };
}

function numberHover(snapshot: Snapshot, path: readonly AnyNode[]): Hover | undefined {
  const number = path.findLast((node): node is ast.NumberExpr => node.kind === "number");
  if (!number || (!number.percent && number.per === undefined && !number.digits.includes("."))) return undefined;
  const value = (mark: string, space: string): string =>
    `= ${number.digits.replace(".", mark)}${number.percent ? `${space}%` : ""}${number.per === undefined ? "" : ` / ${number.per}`}`;
  return { range: toRange(snapshot.starts, number), contents: { vi: value(",", " "), en: value(".", "") } };
}

function keywordHover(snapshot: Snapshot, offset: number): Hover | undefined {
  const { tokens, surface } = snapshot.parsed;
  const index = tokens.starts.findLastIndex((start) => start <= offset);
  const kind = tokens.kinds[index] ?? 0;
  if (!keywordNames.has(kind)) return undefined;
  const other = surface === "vi" ? "en" : "vi";
  const twin = spell(kind, other, { lead: 0, prev: 0, operand: false });
  const [start, end] = [tokens.starts[index] ?? 0, tokens.starts[index + 1] ?? 0];
  return {
    range: toRange(snapshot.starts, { start, end }),
    contents: {
      vi: `\`${twin}\` trong bản ${other === "en" ? "tiếng Anh" : "tiếng Việt"}`,
      en: `\`${twin}\` in ${other === "en" ? "English" : "Vietnamese"}`,
    },
  };
}
