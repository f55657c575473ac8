import { indexSources, renderText, toDiagnosticJson } from "@khung/diagnostics";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { formatOption, storeOptions, withOption } from "../global-options.ts";
import { loadSources } from "../load-sources.ts";
import { writeJson } from "../output/json.ts";
import { colored, countedDiagnostics, hasErrors } from "../output/show-diagnostics.ts";

/** `khung check`: what is wrong with sources. */
export const check: Command = {
  name: "check",
  summary: { vi: "tìm lỗi trong bộ tiêu chí", en: "find what is wrong in frameworks" },
  usage: "check PATH… [--with PATH] [--store DIR] [--format text|json]",
  paths: "some",
  options: [formatOption, withOption, ...storeOptions],
  details: {
    vi: "Thư mục là mọi tệp `.khung` trong đó. Mã thoát 1 khi có lỗi; cảnh báo và lưu ý không làm đổi mã thoát.",
    en: "A folder is every `.khung` file in it. Status 1 when there is an error; warnings and notes do not change it.",
  },
  examples: ["khung check examples", "khung check - < khung-moi.khung", "khung check --format json a.khung b.khung"],
  async run(context) {
    const { world, language, color } = context;
    const { sources, diagnostics } = await loadSources(context);
    const index = indexSources(sources);
    if (context.format === "json") {
      await writeJson(world.out, { diagnostics: diagnostics.map((each) => toDiagnosticJson(each, index, language)) });
    } else {
      const found = countedDiagnostics(diagnostics, language);
      const files = language === "vi" ? `${sources.length} tệp` : `${sources.length} files`;
      const none = language === "vi" ? "không có lỗi" : "no errors";
      await world.out.write(renderText(diagnostics, index, { language, color: colored(color, world.out) }));
      await world.out.write(`${diagnostics.length > 0 ? "\n" : ""}${files}: ${found || none}\n`);
    }
    return hasErrors(diagnostics) ? exitStatus.findings : exitStatus.good;
  },
};
