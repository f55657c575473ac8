import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic, Source } from "@khung/diagnostics";
import { readSources } from "@khung/project";
import { format, parse, translate } from "@khung/syntax";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { hasErrors, showDiagnostics } from "../output/show-diagnostics.ts";
import { UsageError } from "../usage-error.ts";

/** `khung fmt`: the one layout of a source; `--lang` also turns its keywords into the other surface. */
export const fmt: Command = {
  name: "fmt",
  summary: {
    vi: "trình bày lại, hoặc chuyển từ khóa Việt – Anh",
    en: "format, or turn keywords into the other language",
  },
  usage: "fmt [--check] [--lang vi|en] PATH…",
  paths: "some",
  options: [
    {
      name: "check",
      help: {
        vi: "không ghi; liệt kê tệp sẽ đổi, mã thoát 1 nếu có",
        en: "write nothing; list what would change, status 1 if any",
      },
    },
    {
      name: "lang",
      value: "vi|en",
      choices: ["vi", "en"],
      help: {
        vi: "chuyển từ khóa sang tiếng này; tên, chú thích giữ nguyên",
        en: "the language of keywords; names and comments stay",
      },
    },
  ],
  details: {
    vi: "Ghi thẳng vào tệp và in tên tệp đã đổi. `-` đọc đầu vào chuẩn, in kết quả ra đầu ra chuẩn. Tệp có lỗi cú pháp không bị đụng tới.",
    en: "Writes into the files and prints the names of those that changed. `-` reads standard input and prints the result. A file with syntax errors is left alone.",
  },
  examples: ["khung fmt examples", "khung fmt --check examples", "khung fmt --lang en - < xa.khung"],
  async run(context) {
    const { world, paths, flags, values } = context;
    if (paths.includes("-") && paths.length > 1) {
      throw new UsageError({ vi: "`-` đứng một mình", en: "`-` stands alone" });
    }
    const { sources, diagnostics } = await readSources(paths, world);
    const found: Diagnostic[] = [...diagnostics];
    let changes = 0;
    for (const source of sources) {
      const formatted = formatSource(source, values["lang"]);
      found.push(...formatted.problems);
      if (hasErrors(formatted.problems)) continue;
      if (paths[0] === "-") await world.out.write(formatted.text);
      if (paths[0] === "-" && !flags.has("check")) continue;
      if (formatted.text === source.text) continue;
      changes++;
      if (!flags.has("check")) writeFileSync(path.resolve(world.cwd, source.file), formatted.text);
      await world.out.write(paths[0] === "-" ? "" : `${source.file}\n`);
    }
    await showDiagnostics(found, sources, context);
    return hasErrors(found) || (flags.has("check") && changes > 0) ? exitStatus.findings : exitStatus.good;
  },
};

/** Only syntax errors count here: `khung check` finds the rest. */
function formatSource(
  source: Source,
  surface: string | undefined,
): { readonly text: string; readonly problems: readonly Diagnostic[] } {
  const parsed = parse(source);
  const problems = parsed.diagnostics.filter(({ severity }) => severity === "error");
  if (problems.length > 0) return { text: source.text, problems };
  return { text: surface === "vi" || surface === "en" ? translate(parsed, surface) : format(parsed), problems };
}
