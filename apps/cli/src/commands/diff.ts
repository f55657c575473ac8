import { indexSources, report, toDiagnosticJson, type Diagnostic } from "@khung/diagnostics";
import { diffModules, diffToJson, diffToMarkdown, renderDiff, type VersionDiff } from "@khung/versions";
import { checkedDate } from "../checked-date.ts";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { formatOption, outOption, storeOptions, versionOptions, withOption } from "../global-options.ts";
import { loadTwo } from "../load-two.ts";
import { createProgress } from "../output/progress.ts";
import { showDiagnostics } from "../output/show-diagnostics.ts";
import { parseSeconds } from "../seconds.ts";
import { writeFile } from "../write-file.ts";

/** `khung diff`: what changed between two versions, and what that does. */
export const diff: Command = {
  name: "diff",
  summary: { vi: "so sánh hai phiên bản theo nghĩa", en: "what changed between two versions, by meaning" },
  usage: "diff A [B] [--from ID@VERSION] [--to ID@VERSION] [--with PATH] [--markdown] [--check] [--format text|json]",
  paths: "some",
  options: [
    ...versionOptions,
    {
      name: "as-of",
      value: "DATE",
      help: {
        vi: "ngày đánh giá khi quy định hỏi đến ngày (mặc định: ngày bản sau có hiệu lực)",
        en: "date of assessment where rules ask for it (unless said: when the later one takes effect)",
      },
    },
    {
      name: "time-limit",
      value: "SECONDS",
      help: {
        vi: "thời gian tối đa cho một chứng minh (mặc định 10 giây)",
        en: "the most time for one proof (10 seconds unless said)",
      },
    },
    {
      name: "markdown",
      help: { vi: "viết dạng Markdown", en: "write Markdown" },
    },
    {
      name: "check",
      help: { vi: "số phiên bản quá nhỏ thì mã thoát 1", en: "status 1 where the version number is too small" },
    },
    withOption,
    ...storeOptions,
    outOption,
    formatOption,
  ],
  details: {
    vi: "Chỉ một đường dẫn tới bộ tiêu chí kế thừa: so với khung gốc, tức là địa phương đã thay đổi những gì. Trình bày, ngôn ngữ từ khóa và thứ tự câu không tính là thay đổi.",
    en: "One path to an overlay alone: it is compared with what it extends. Layout, the language of keywords and the order of statements are no change.",
  },
  examples: [
    "khung diff xa-1.0.khung xa-1.1.khung",
    "khung diff examples/overlays/tinh-siet.khung --with examples/national",
    "khung diff examples/national --from vn.cds.xa@1.0.0 --to vn.cds.xa@1.1.0 --format json",
  ],
  async run(context) {
    const { world, values, flags, language, format } = context;
    const asOf = checkedDate(values["as-of"]);
    const timeoutMs = parseSeconds("time-limit", values["time-limit"] ?? "10");
    const two = await loadTwo(context);
    if (!two) return exitStatus.findings;
    const [before, after] = [two.before.module, two.after.module];
    const progress = createProgress(world);
    const result = diffModules(before, after, {
      asOf: asOf ?? after.effective?.from ?? world.today(),
      timeoutMs,
      now: () => world.now(),
      onProgress: progress.update,
    });
    progress.end();
    const findings = versionFindings(result);
    const { sources } = two.after;
    const shown = () => {
      if (format === "json") {
        const index = indexSources(sources);
        const diagnostics = findings.map((each) => toDiagnosticJson(each, index, language));
        return `${JSON.stringify({ ...(diffToJson(result, language) as object), diagnostics }, undefined, 2)}\n`;
      }
      if (flags.has("markdown")) return diffToMarkdown(result, language);
      return renderDiff(result, {
        language,
        ...(world.out.isTerminal && values["out"] === undefined && { columns: world.out.columns }),
      });
    };
    if (format === "text") await showDiagnostics(findings, sources, context);
    if (values["out"] === undefined) await world.out.write(shown());
    else writeFile(world.cwd, values["out"], shown());
    return flags.has("check") && findings.length > 0 ? exitStatus.findings : exitStatus.good;
  },
};

/** What is to be said of the declared version numbers. */
function versionFindings({ declared, comparison, bump }: VersionDiff): readonly Diagnostic[] {
  if (!declared || declared.enough) return [];
  const { from, to, least } = declared;
  const place = comparison.after.origin;
  if (declared.bump === undefined || declared.bump === "none") return [report("KH6121", place, { from, to, least })];
  const why = {
    major: {
      vi: "có thay đổi có thể làm đơn vị đổi mức, điểm hoặc kết quả",
      en: "a change can move somebody's level, points or outcomes",
    },
    minor: { vi: "có thêm, bớt hoặc đổi mã", en: "something came, went or was renamed" },
    patch: { vi: "có sửa lời văn", en: "words were changed" },
    none: { vi: "", en: "" },
  }[bump];
  return [report("KH6120", place, { from, to, least, whyVi: why.vi, whyEn: why.en })];
}
