import { writeFileSync } from "node:fs";
import path from "node:path";
import { printKhung, type Compiled } from "@khung/compiler";
import { toCsvTemplate, toJsonSchema, toMarkdown, type Language } from "@khung/emit";
import type { Module } from "@khung/ir";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { frameworkOption, outOption, storeOptions, withOption } from "../global-options.ts";
import { loadFramework } from "../load-framework.ts";

type Writer = (module: Module, language: Language, compiled: Compiled) => string;

/** Every form that a framework can be written in; adding one is adding a line. */
const targets: Readonly<Record<string, Writer>> = {
  khung: (module, language, compiled) => printKhung(compiled, module, language),
  ir: (module) => `${JSON.stringify(module, undefined, 2)}\n`,
  "json-schema": (module, language) => `${JSON.stringify(toJsonSchema(module, language), undefined, 2)}\n`,
  "csv-template": (module, language) => toCsvTemplate(module, { language, rows: "header" }),
  "csv-template-described": (module, language) => toCsvTemplate(module, { language, rows: "described" }),
  markdown: toMarkdown,
};

/** `khung compile`: the same framework in another form. */
export const compileTo: Command = {
  name: "compile",
  summary: { vi: "xuất bộ tiêu chí ra dạng khác", en: "write a framework in another form" },
  usage: `compile FRAMEWORK --to ${Object.keys(targets).join("|")} [--lang vi|en] [--framework ID] [--with PATH] [--store DIR] [--out FILE]`,
  paths: "one",
  options: [
    {
      name: "to",
      value: "TARGET",
      choices: Object.keys(targets),
      required: "required",
      help: { vi: `một trong ${Object.keys(targets).join(", ")}`, en: `one of ${Object.keys(targets).join(", ")}` },
    },
    {
      name: "lang",
      value: "vi|en",
      choices: ["vi", "en"],
      help: { vi: "ngôn ngữ của tài liệu (mặc định vi)", en: "language of the document (vi unless said)" },
    },
    frameworkOption,
    withOption,
    ...storeOptions,
    outOption,
  ],
  examples: ["khung compile xa.khung --to markdown --out xa.md", "khung compile xa.khung --to csv-template > mau.csv"],
  async run(context) {
    const framework = await loadFramework(context);
    if (!framework) return exitStatus.findings;
    const { values, world } = context;
    const text =
      targets[values["to"] ?? ""]?.(framework.module, values["lang"] === "en" ? "en" : "vi", framework.compiled) ?? "";
    const out = values["out"];
    if (out === undefined) await world.out.write(text);
    else writeFileSync(path.resolve(world.cwd, out), text);
    return exitStatus.good;
  },
};
