/**
 * A framework as a program: TypeScript, JavaScript, or the declarations of the JavaScript.
 *
 * In: a module without errors. Out: one self-contained text: no import, no dependency. Its results are those of the interpreter for an
 * entity alone (ADR 28); what needs other entities is refused by name (KH8050, KH8051).
 */

import type { Diagnostic } from "@khung/diagnostics";
import type { IsoDate, Module } from "@khung/ir";
import { comment, text } from "./code.ts";
import { pieces } from "./generated/runtime.ts";
import { refusals } from "./refuse.ts";
import { words, type Language } from "./words.ts";
import { readsDate, writeFramework, writeInputs } from "./write-framework.ts";
import { functionHeads, publicTypes, type Shape } from "./write-types.ts";

/** How to write. `asOf`: the date that holds where a caller gives none; without it, callers must say. */
export interface WriteOptions {
  readonly asOf?: IsoDate | undefined;
  /** Of doc comments. */
  readonly language: Language;
}

/** The text, or why there is none. */
export type Written =
  | { readonly text: string; readonly diagnostics: readonly [] }
  | { readonly text?: never; readonly diagnostics: readonly Diagnostic[] };

/** As TypeScript that `tsc --strict` accepts. */
export function toTypeScript(module: Module, options: WriteOptions): Written {
  return written(module, options, (shape) => {
    const heads = functionHeads(shape);
    const framework = writeFramework(module, shape.language, true);
    return [
      publicTypes(module, shape),
      `${heads.evaluate} {\n  return ${run("evaluateEntity", options)} as Result;\n}\n`,
      `${heads.explain} {\n  return ${run("explainEntity", options)} as Explanation;\n}\n`,
      "export { approximate, InputError };\n",
      comment([words[shape.language].forms]) + writeInputs(module, true),
      framework,
      ...runtime(framework, shape.language, "typed"),
    ];
  });
}

/** The same without types. */
export function toJavaScript(module: Module, options: WriteOptions): Written {
  return written(module, options, (shape) => {
    const say = words[shape.language];
    const framework = writeFramework(module, shape.language, false);
    const written = (name: string, what: string, by: string): string =>
      `${comment([what, say.throws])}export function ${name}(inputs, options) {\n  return ${run(by, options)};\n}\n`;
    return [
      written("evaluate", say.evaluate, "evaluateEntity"),
      written("explain", say.explain, "explainEntity"),
      "export { approximate, InputError };\n",
      comment([words[shape.language].forms]) + writeInputs(module, false),
      framework,
      ...runtime(framework, shape.language, "script"),
    ];
  });
}

/** The types of what `toJavaScript` writes, as a declaration file. */
export function toDeclarations(module: Module, options: WriteOptions): Written {
  return written(module, options, (shape) => {
    const heads = functionHeads(shape);
    const declared = (head: string): string => `${head.replace("export function", "export declare function")};\n`;
    return [
      publicTypes(module, shape),
      declared(heads.evaluate),
      declared(heads.explain),
      `${comment([words[shape.language].forms])}export declare const inputs: readonly InputInfo[];\n`,
      `${docOf("approximate")}export declare function approximate(exact: Exact): number;\n`,
      `${docOf("InputError")}export declare class InputError extends TypeError {
  override readonly name: "InputError";
  readonly input: string;
  constructor(input: string, message: string);
}
`,
    ];
  });
}

function written(module: Module, options: WriteOptions, parts: (shape: Shape) => readonly string[]): Written {
  const diagnostics = refusals(module);
  if (diagnostics.length > 0) return { diagnostics };
  const { language, asOf } = options;
  const { title, id, version, issuer, decision } = module;
  const issued = [issuer, decision && [decision.number, decision.dated].filter(Boolean).join(", ")].filter(Boolean);
  const head = comment([
    `${language === "en" ? (title.en ?? title.vi) : title.vi} (${id} ${version}).`,
    issued.length > 0 ? `${issued.join(", ")}.` : "",
    words[language].header,
  ]);
  const shape = { language, needsDate: asOf === undefined && readsDate(module) };
  return { text: [head, ...parts(shape)].join("\n"), diagnostics: [] };
}

function run(by: string, { asOf }: WriteOptions): string {
  if (asOf !== undefined) return `${by}(framework, inputs, { ...options, asOf: options?.asOf ?? ${text(asOf)} })`;
  return `${by}(framework, inputs, options ?? {})`;
}

/** The parts of the runtime that the text mentions, each before what needs it while the module is loaded. */
function runtime(framework: string, language: Language, form: "typed" | "script"): readonly string[] {
  // The public part declares this one itself.
  const taken = new Set<string>(["Exact"]);
  const texts: string[] = [];
  const take = (name: string): void => {
    const piece = Object.hasOwn(pieces, name) ? pieces[name] : undefined;
    if (!piece || taken.has(name)) return;
    taken.add(name);
    for (const each of piece.needs) take(each);
    if (piece[form]) texts.push(`${piece[form]}\n`);
  };
  const mentioned =
    framework.replaceAll(/"(?:[^"\\]|\\.)*"|\/\*\*[\s\S]*?\*\//g, "").match(/\b[A-Za-z]\w*\b(?!:)/g) ?? [];
  for (const name of ["evaluateEntity", "explainEntity", "approximate", "InputError", ...mentioned]) take(name);
  return [`// ── ${words[language].runtime} ${"─".repeat(60)}\n`, ...texts];
}

function docOf(name: string): string {
  return /^\/\*\*[\s\S]*?\*\/\n/.exec(pieces[name]?.typed ?? "")?.[0] ?? "";
}
