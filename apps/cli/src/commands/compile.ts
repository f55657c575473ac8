import { writeFileSync } from "node:fs";
import path from "node:path";
import { toDeclarations, toJavaScript, toTypeScript, type WriteOptions, type Written } from "@khung/codegen";
import { printKhung, type Compiled } from "@khung/compiler";
import { toCsvTemplate, toJsonSchema, toMarkdown, type Language } from "@khung/emit";
import type { IsoDate, Module } from "@khung/ir";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { checkedDate } from "../checked-date.ts";
import { refuse } from "../load-sources.ts";
import { frameworkOption, outOption, storeOptions, withOption } from "../global-options.ts";
import { loadFramework } from "../load-framework.ts";

/** How a framework is to be written. */
interface Manner {
  readonly language: Language;
  /** The as-of date that a program takes where its caller gives none. */
  readonly asOf?: IsoDate | undefined;
  readonly compiled: Compiled;
}

type Writer = (module: Module, manner: Manner) => string | Written;

/** Every form that a framework can be written in; adding one is adding a line. */
const targets: Readonly<Record<string, Writer>> = {
  khung: (module, { compiled, language }) => printKhung(compiled, module, language),
  ir: (module) => `${JSON.stringify(module, undefined, 2)}\n`,
  "json-schema": (module, { language }) => `${JSON.stringify(toJsonSchema(module, language), undefined, 2)}\n`,
  "csv-template": (module, { language }) => toCsvTemplate(module, { language, rows: "header" }),
  "csv-template-described": (module, { language }) => toCsvTemplate(module, { language, rows: "described" }),
  markdown: (module, { language }) => toMarkdown(module, language),
  ts: (module, manner) => toTypeScript(module, programOptions(manner)),
  js: (module, manner) => toJavaScript(module, programOptions(manner)),
  "d.ts": (module, manner) => toDeclarations(module, programOptions(manner)),
};

function programOptions({ language, asOf }: Manner): WriteOptions {
  return { language, asOf };
}

/** `khung compile`: the same framework in another form. */
export const compileTo: Command = {
  name: "compile",
  summary: { vi: "xuất bộ tiêu chí ra dạng khác", en: "write a framework in another form" },
  usage: `compile FRAMEWORK --to ${Object.keys(targets).join("|")} [--lang vi|en] [--as-of DATE] [--framework ID] [--with PATH] [--store DIR] [--out FILE]`,
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
    {
      name: "as-of",
      value: "DATE",
      help: {
        vi: "với ts, js: ngày đánh giá khi nơi gọi không nêu",
        en: "for ts and js: the date of assessment where a caller says none",
      },
    },
    frameworkOption,
    withOption,
    ...storeOptions,
    outOption,
  ],
  details: {
    vi: "`ts` và `js` là chương trình đánh giá một đơn vị: tự đủ, chính xác tuyệt đối; `d.ts` là kiểu của `js`.",
    en: "`ts` and `js` are programs that evaluate one entity: self-contained and exact; `d.ts` has the types of `js`.",
  },
  examples: [
    "khung compile xa.khung --to markdown --out xa.md",
    "khung compile xa.khung --to csv-template > mau.csv",
    "khung compile xa.khung --to ts --out xa.ts",
  ],
  async run(context) {
    const framework = await loadFramework(context);
    if (!framework) return exitStatus.findings;
    const { values, world } = context;
    const { module, compiled, sources } = framework;
    const language = values["lang"] === "en" ? "en" : "vi";
    const result =
      targets[values["to"] ?? ""]?.(module, { language, asOf: checkedDate(values["as-of"]), compiled }) ?? "";
    const text = typeof result === "string" ? result : result.text;
    if (text === undefined) {
      await refuse(typeof result === "string" ? [] : result.diagnostics, sources, context);
      return exitStatus.findings;
    }
    const out = values["out"];
    if (out === undefined) await world.out.write(text);
    else writeFileSync(path.resolve(world.cwd, out), text);
    return exitStatus.good;
  },
};
