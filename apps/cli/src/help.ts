import { displayWidth, type MessageLanguage } from "@khung/diagnostics";
import type { Command, OptionSpec } from "./command.ts";
import type { CommandEntry } from "./commands.ts";
import { globalOptions } from "./global-options.ts";

const words = {
  vi: {
    use: "Cách dùng",
    commands: "Lệnh",
    options: "Tùy chọn",
    all: "Tùy chọn chung",
    examples: "Ví dụ",
    required: "bắt buộc",
  },
  en: {
    use: "Usage",
    commands: "Commands",
    options: "Options",
    all: "Options of every command",
    examples: "Examples",
    required: "required",
  },
} as const;

const overall = {
  vi: `Khung: bộ tiêu chí đánh giá viết thành văn bản máy tính được.

Kết quả ra đầu ra chuẩn, mọi thông báo khác ra đầu ra lỗi. \`-\` là đầu vào chuẩn.
Mã thoát: 0 tốt · 1 đầu vào có lỗi hoặc kiểm thử không đạt · 2 dùng sai · 3 lỗi của chương trình.`,
  en: `Khung: assessment frameworks as text that computes.

Results go to standard output, everything else to standard error. \`-\` is standard input.
Exit status: 0 good · 1 the input has errors or a test failed · 2 wrong usage · 3 our own fault.`,
} as const;

/** Help for the whole. */
export function overallHelp(commands: readonly CommandEntry[], language: MessageLanguage): string {
  const say = words[language];
  return [
    overall[language],
    `${say.use}: khung ${language === "vi" ? "LỆNH" : "COMMAND"} … · khung ${language === "vi" ? "LỆNH" : "COMMAND"} --help · khung --version`,
    `${say.commands}:\n${columns(commands.map(({ name, summary }) => [name, summary[language]]))}`,
    `${say.all}:\n${optionLines(globalOptions, language)}`,
    `${say.examples}:\n  khung check examples\n  khung eval examples/national --framework vn.cds.xa --data examples/data/communes.csv`,
  ].join("\n\n");
}

/** Help for one command. */
export function commandHelp(command: Command, language: MessageLanguage): string {
  const say = words[language];
  const { summary, usage, options, details, examples } = command;
  return [
    `khung ${command.name}: ${summary[language]}`,
    `${say.use}: khung ${usage}`,
    ...(details ? [details[language]] : []),
    ...(options.length > 0 ? [`${say.options}:\n${optionLines(options, language)}`] : []),
    `${say.all}:\n${optionLines(globalOptions, language)}`,
    `${say.examples}:\n${examples.map((example) => `  ${example}`).join("\n")}`,
  ].join("\n\n");
}

function optionLines(options: readonly OptionSpec[], language: MessageLanguage): string {
  return columns(
    options.map(({ name, value, required, help }) => [
      `--${name}${value ? ` ${value}` : ""}`,
      `${help[language]}${required ? ` (${words[language].required})` : ""}`,
    ]),
  );
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  return rows.map(([left, right]) => `  ${left}${" ".repeat(width - displayWidth(left))}  ${right}`).join("\n");
}
