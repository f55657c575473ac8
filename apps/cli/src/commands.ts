import type { Message } from "@khung/diagnostics";
import type { Command } from "./command.ts";

/** A command is loaded when it is asked for: `check` does not wait for what `eval` needs. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: Message;
  load(): Promise<Command>;
}

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: "check",
    summary: { vi: "tìm lỗi trong bộ tiêu chí", en: "find what is wrong in frameworks" },
    load: async () => (await import("./commands/check.ts")).check,
  },
  {
    name: "fmt",
    summary: {
      vi: "trình bày lại, hoặc chuyển từ khóa Việt – Anh",
      en: "format, or turn keywords into the other language",
    },
    load: async () => (await import("./commands/fmt.ts")).fmt,
  },
  {
    name: "eval",
    summary: { vi: "xác định mức của từng đơn vị", en: "the level of every entity" },
    load: async () => (await import("./commands/evaluate.ts")).evaluate,
  },
  {
    name: "explain",
    summary: { vi: "giải thích vì sao một đơn vị đạt mức đó", en: "why an entity has its level" },
    load: async () => (await import("./commands/explain.ts")).explain,
  },
  {
    name: "test",
    summary: { vi: "chạy các kiểm thử viết trong bộ tiêu chí", en: "run the tests of frameworks" },
    load: async () => (await import("./commands/test.ts")).test,
  },
  {
    name: "diff",
    summary: { vi: "so sánh hai phiên bản theo nghĩa", en: "what changed between two versions, by meaning" },
    load: async () => (await import("./commands/diff.ts")).diff,
  },
  {
    name: "simulate",
    summary: {
      vi: "so sánh một kịch bản với hiện nay: ai đổi mức, vì sao",
      en: "a scenario against what is: who moves, and why",
    },
    load: async () => (await import("./commands/simulate.ts")).simulate,
  },
  {
    name: "sweep",
    summary: {
      vi: "phân bố mức theo mọi giá trị của một ngưỡng",
      en: "the distribution over every value of one threshold",
    },
    load: async () => (await import("./commands/sweep.ts")).sweep,
  },
  {
    name: "solve",
    summary: {
      vi: "ngưỡng nào để đạt một tỷ lệ đơn vị mong muốn",
      en: "which threshold gives a wanted share of entities",
    },
    load: async () => (await import("./commands/solve.ts")).solve,
  },
  {
    name: "sensitivity",
    summary: {
      vi: "mỗi ngưỡng tăng, giảm một chút thì ai đổi mức",
      en: "who moves when each threshold moves a little",
    },
    load: async () => (await import("./commands/sensitivity.ts")).sensitivity,
  },
  {
    name: "margins",
    summary: {
      vi: "mỗi đơn vị còn cách ngưỡng bao xa, tính bằng chính số liệu của mình",
      en: "how far each entity is from its next boundary, in its own terms",
    },
    load: async () => (await import("./commands/margins.ts")).margins,
  },
  {
    name: "barriers",
    summary: {
      vi: "tiêu chí nào cản đơn vị lên một mức, riêng từng tiêu chí và cùng nhau",
      en: "which criteria keep entities from a level, alone and together",
    },
    load: async () => (await import("./commands/barriers.ts")).barriers,
  },
  {
    name: "bunching",
    summary: {
      vi: "số liệu có dồn sát ngay trên các ngưỡng hay không",
      en: "whether figures crowd just past thresholds",
    },
    load: async () => (await import("./commands/bunching.ts")).bunching,
  },
  {
    name: "plan",
    summary: {
      vi: "cần thay đổi ít nhất những gì để đạt một mức",
      en: "the least that has to change to reach a level",
    },
    load: async () => (await import("./commands/plan.ts")).plan,
  },
  {
    name: "uncertainty",
    summary: {
      vi: "kết quả chắc chắn đến đâu khi số liệu, ngưỡng, trọng số có thể lệch",
      en: "how sure a result is while data, thresholds and weights may be off",
    },
    load: async () => (await import("./commands/uncertainty.ts")).uncertainty,
  },
  {
    name: "prove",
    summary: { vi: "chứng minh về bộ tiêu chí, cho mọi số liệu", en: "prove theorems about frameworks, for all data" },
    load: async () => (await import("./commands/prove.ts")).prove,
  },
  {
    name: "migrate",
    summary: { vi: "ai đổi mức khi sang phiên bản khác, và vì sao", en: "who moves between versions, and why" },
    load: async () => (await import("./commands/migrate.ts")).migrate,
  },
  {
    name: "rebase",
    summary: {
      vi: "chuyển bộ tiêu chí sang phiên bản mới của khung gốc",
      en: "carry an overlay over to a new version of its base",
    },
    load: async () => (await import("./commands/rebase.ts")).rebase,
  },
  {
    name: "compile",
    summary: { vi: "xuất bộ tiêu chí ra dạng khác", en: "write a framework in another form" },
    load: async () => (await import("./commands/compile.ts")).compileTo,
  },
  {
    name: "publish",
    summary: { vi: "công bố một phiên bản vào kho, có chữ ký", en: "publish a version into a store, signed" },
    load: async () => (await import("./commands/publish.ts")).publish,
  },
  {
    name: "verify",
    summary: { vi: "kiểm tra bản công bố hoặc biên nhận", en: "check publications and receipts" },
    load: async () => (await import("./commands/verify.ts")).verify,
  },
  {
    name: "keygen",
    summary: { vi: "tạo khóa để ký bản công bố", en: "make a key to sign publications with" },
    load: async () => (await import("./commands/keygen.ts")).keygen,
  },
  {
    name: "lsp",
    summary: {
      vi: "phục vụ trình soạn thảo (Language Server Protocol)",
      en: "serve editors (Language Server Protocol)",
    },
    load: async () => (await import("./commands/lsp.ts")).lsp,
  },
  {
    name: "serve",
    summary: { vi: "mở ứng dụng web trên máy này", en: "the web application on this machine" },
    load: async () => (await import("./commands/serve.ts")).serve,
  },
];
