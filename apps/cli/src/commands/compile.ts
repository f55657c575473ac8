import { toDeclarations, toJavaScript, toTypeScript, type WriteOptions, type Written } from "@khung/codegen";
import { printKhung, type Compiled } from "@khung/compiler";
import { toCsvTemplate, toJsonSchema, toMarkdown, type Language } from "@khung/emit";
import type { IsoDate, Module } from "@khung/ir";
import { compileCandidates, compileSql, type Dialect } from "@khung/sql";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { checkedDate } from "../checked-date.ts";
import { refuse } from "../load-sources.ts";
import { frameworkOption, outOption, storeOptions, withOption } from "../global-options.ts";
import { loadFramework } from "../load-framework.ts";
import { writeFile } from "../write-file.ts";

/** How a framework is to be written. */
interface Manner {
  readonly language: Language;
  /** The as-of date that a program takes where its caller gives none. */
  readonly asOf?: IsoDate | undefined;
  /** Where nothing else says a date. */
  readonly today: IsoDate;
  readonly dialect: Dialect;
  /** Of SQL: not the query for levels, but that for the values at which thresholds turn distributions. */
  readonly candidates: boolean;
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
  sql: toSql,
};

const dialects: readonly Dialect[] = ["duckdb", "postgres", "spark"];

/** The table, then the query. */
function toSql(module: Module, { dialect, asOf: given, today, candidates }: Manner): Written {
  const asOf = given ?? today;
  const sql = (candidates ? compileCandidates : compileSql)(module, { dialect, asOf });
  if (!sql.ok) return { diagnostics: sql.problems };
  const head = `-- ${module.id}@${module.version} · ${dialect} · ${asOf}\n`;
  return { text: `${head}\n${sql.ddl}\n${sql.query.trimEnd()};\n`, diagnostics: [] };
}

function programOptions({ language, asOf }: Manner): WriteOptions {
  return { language, asOf };
}

/** `khung compile`: the same framework in another form. */
export const compileTo: Command = {
  name: "compile",
  summary: { vi: "xuất bộ tiêu chí ra dạng khác", en: "write a framework in another form" },
  usage: `compile FRAMEWORK --to ${Object.keys(targets).join("|")} [--dialect duckdb|postgres|spark] [--candidates] [--lang vi|en] [--as-of DATE] [--framework ID] [--with PATH] [--store DIR] [--out FILE]`,
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
      name: "dialect",
      value: "NAME",
      choices: dialects,
      help: { vi: "với sql: hệ quản trị dữ liệu (mặc định duckdb)", en: "for sql: the engine (duckdb unless said)" },
    },
    {
      name: "candidates",
      help: {
        vi: "với sql: các giá trị mà tại đó một ngưỡng có thể làm đổi phân bố, và số đơn vị ở mỗi giá trị",
        en: "for sql: the values at which a threshold can turn the distribution, and how many entities have each",
      },
    },
    {
      name: "as-of",
      value: "DATE",
      help: {
        vi: "với ts, js: ngày đánh giá khi nơi gọi không nêu; với sql: ngày đánh giá, mặc định hôm nay",
        en: "for ts and js: the date of assessment where a caller says none; for sql: that date, today unless said",
      },
    },
    frameworkOption,
    withOption,
    ...storeOptions,
    outOption,
  ],
  details: {
    vi: "`ts` và `js` là chương trình đánh giá một đơn vị: tự đủ, chính xác tuyệt đối; `d.ts` là kiểu của `js`. `sql` là một bảng và một câu truy vấn trả về mức, khoảng mức và mọi kết quả của từng đơn vị.",
    en: "`ts` and `js` are programs that evaluate one entity: self-contained and exact; `d.ts` has the types of `js`. `sql` is a table and one query that gives the level, its range and every status of each entity.",
  },
  examples: [
    "khung compile xa.khung --to markdown --out xa.md",
    "khung compile xa.khung --to csv-template > mau.csv",
    "khung compile xa.khung --to ts --out xa.ts",
    "khung compile xa.khung --to sql --dialect postgres --out xa.sql",
  ],
  async run(context) {
    const framework = await loadFramework(context);
    if (!framework) return exitStatus.findings;
    const { values, world, flags } = context;
    const { module, compiled, sources } = framework;
    const language = values["lang"] === "en" ? "en" : "vi";
    const result =
      targets[values["to"] ?? ""]?.(module, {
        language,
        asOf: checkedDate(values["as-of"]),
        today: world.today(),
        dialect: dialects.find((each) => each === values["dialect"]) ?? "duckdb",
        candidates: flags.has("candidates"),
        compiled,
      }) ?? "";
    const text = typeof result === "string" ? result : result.text;
    if (text === undefined) {
      await refuse(typeof result === "string" ? [] : result.diagnostics, sources, context);
      return exitStatus.findings;
    }
    const out = values["out"];
    if (out === undefined) await world.out.write(text);
    else writeFile(world.cwd, out, text);
    return exitStatus.good;
  },
};
