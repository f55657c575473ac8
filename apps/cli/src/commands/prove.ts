import { indexSources } from "@khung/diagnostics";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { formatOption, withOption } from "../global-options.ts";
import { checkedDate } from "../checked-date.ts";
import { loadTheorems } from "../load-theorems.ts";
import { writeJson } from "../output/json.ts";
import { createProgress } from "../output/progress.ts";
import { proofsJson } from "../output/proofs-json.ts";
import { proofsText } from "../output/proofs-text.ts";
import { proveAll } from "../prove-all.ts";
import { parseSeconds } from "../seconds.ts";

/** `khung prove`: theorems about frameworks, what overlays do to them, and what they claim of themselves. */
export const prove: Command = {
  name: "prove",
  summary: { vi: "chứng minh về bộ tiêu chí, cho mọi số liệu", en: "prove theorems about frameworks, for all data" },
  usage:
    "prove FRAMEWORK… [--overlay PATH] [--claim N|TEXT] [--as-of DATE] [--time-limit SECONDS] [--lang vi|en] [--with PATH] [--format text|json]",
  paths: "some",
  options: [
    {
      name: "overlay",
      value: "PATH",
      help: {
        vi: "bộ tiêu chí kế thừa: chứng minh không lỏng hơn khung gốc, và từng thay đổi",
        en: "overlays: prove that they are at least as strict as their base, and of each change what it does",
      },
    },
    {
      name: "claim",
      value: "N|TEXT",
      help: {
        vi: "chỉ khẳng định thứ N trong khung, hoặc khẳng định viết ra ở đây",
        en: "only the Nth claim of the framework, or the one written here",
      },
    },
    {
      name: "as-of",
      value: "DATE",
      help: {
        vi: "ngày đánh giá, YYYY-MM-DD (mặc định hôm nay)",
        en: "date of assessment, YYYY-MM-DD (today unless said)",
      },
    },
    {
      name: "time-limit",
      value: "SECONDS",
      help: {
        vi: "thời gian tối đa cho tất cả (mặc định 60 giây); hết giờ thì chưa xác định",
        en: "the most time for everything (60 seconds unless said); what is beyond is unknown",
      },
    },
    {
      name: "lang",
      value: "vi|en",
      choices: ["vi", "en"],
      help: {
        vi: "ngôn ngữ của kiểm thử được viết ra và của --claim (mặc định: của thông báo)",
        en: "language of the tests that are written and of --claim (that of messages unless said)",
      },
    },
    withOption,
    formatOption,
  ],
  details: {
    vi: "Chứng minh cho mọi số liệu có thể có, kể cả khi thiếu, trừ số liệu trái với `bảo đảm`. ✓ đã chứng minh, ✗ có phản ví dụ (in ra thành kiểm thử), ? chưa xác định và vì sao. Mã thoát 1 khi một khẳng định của bộ tiêu chí sai, hoặc bộ tiêu chí kế thừa lỏng hơn khung gốc; các định lý chung chỉ là nhận xét.",
    en: "Of all data that there can be, missing data included, except data that break an `ensure`. ✓ proved, ✗ a counterexample (printed as a test), ? unknown, and why. Status 1 when a claim that somebody wrote is false, or an overlay is looser than its base; the standard theorems are observations.",
  },
  examples: [
    "khung prove examples/national/xa-1.0.khung",
    "khung prove examples/national/xa-1.0.khung --overlay examples/overlays/tinh-siet.khung",
    'khung prove examples/national/xa-1.0.khung --lang en --claim "raising thue_bao_2g never raises level"',
  ],
  async run(context) {
    const { world, values, format } = context;
    const asOf = checkedDate(values["as-of"]) ?? world.today();
    const timeoutMs = parseSeconds("time-limit", values["time-limit"] ?? "60");
    const loaded = await loadTheorems(context);
    if (!loaded) return exitStatus.findings;
    const progress = createProgress(world);
    const reports = proveAll(loaded, {
      asOf,
      timeoutMs,
      now: () => world.now(),
      onProgress: (done, total) => progress.update(done, total),
    });
    progress.end();
    if (format === "json") await writeJson(world.out, proofsJson(reports, asOf, indexSources(loaded.sources), context));
    else await world.out.write(proofsText(reports, asOf, context));
    const refuted = reports.some(({ proofs, direction }) =>
      [...proofs.filter(({ source }) => source === "claim"), ...(direction?.levels ?? [])].some(
        ({ verdict }) => verdict === "counterexample",
      ),
    );
    return refuted ? exitStatus.findings : exitStatus.good;
  },
};
