/** A framework as source text: what layers changed is written in, with a comment that says who changed it from what. */

import { invariant } from "@khung/diagnostics";
import type { Change, Module } from "@khung/ir";
import { format, parse, translate, type Surface } from "@khung/syntax";
import type { Framework } from "../resolve/framework.ts";
import type { MappedText } from "./mapped-text.ts";
import type { Merged } from "./merge.ts";

/** What a compilation gives that printing needs. */
export interface Printable {
  readonly merged: readonly Merged[];
  readonly checked: { readonly frameworks: readonly Framework[] };
}

/** The source of a module of a compilation, in a surface; unless said, in that of the framework at the bottom. */
export function printKhung(compiled: Printable, module: Module, surface?: Surface): string {
  const merged = compiled.merged.find((each) => each.module === module);
  const text = merged ? mergedText(merged, surface ?? merged.stack.root.parsed.surface) : plainText(compiled, module);
  const parsed = parse({ file: "", text });
  return surface && surface !== parsed.surface ? translate(parsed, surface) : format(parsed);
}

function plainText({ checked }: Printable, { id, version }: Module): string {
  const framework = checked.frameworks.find((each) => each.id === id && each.version === version);
  invariant(framework, "a module comes from a framework of its compilation");
  const { source, surface, declaration } = framework;
  const { start, end } = declaration.node;
  return `${surface === "vi" ? "ngôn ngữ vi" : "language en"}\n\n${source.text.slice(start, end)}\n`;
}

function mergedText({ stack }: Merged, surface: Surface): string {
  const { text } = stack.named;
  const notes = new Map<number, string[]>();
  const seen = new Set<number>();
  for (const { change, start, text: piece } of text.pieces) {
    if (change === undefined || seen.has(change) || piece.trim() === "") continue;
    seen.add(change);
    const made = stack.made[change];
    if (!made) continue;
    const end = lineEnd(text, start + piece.search(/\S/));
    notes.set(end, [...(notes.get(end) ?? []), noteOf(made.record, surface)]);
  }
  let out = "";
  let at = 0;
  for (const [end, list] of [...notes].toSorted(([a], [b]) => a - b)) {
    out += `${text.text.slice(at, end).trimEnd()} // ${list.join("; ")}`;
    at = end;
  }
  return out + text.text.slice(at);
}

function lineEnd({ text }: MappedText, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}

function noteOf({ layer, from, to }: Change, surface: Surface): string {
  const line = (value: string): string => value.replace(/\s+/g, " ");
  if (from === undefined || to === undefined) return `${layer}: ${surface === "vi" ? "bổ sung" : "added"}`;
  return `${layer}: ${line(from)} → ${line(to)}`;
}
