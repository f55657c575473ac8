import { serve } from "@khung/lsp";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";

/** `khung lsp`: what editors ask, on standard input and output. */
export const lsp: Command = {
  name: "lsp",
  summary: { vi: "phục vụ trình soạn thảo (Language Server Protocol)", en: "serve editors (Language Server Protocol)" },
  usage: "lsp",
  paths: "none",
  options: [],
  details: {
    vi: "Đọc và trả lời qua đầu vào và đầu ra chuẩn; trình soạn thảo tự gọi lệnh này. Thông báo bằng tiếng Việt, trừ khi trình soạn thảo dùng tiếng Anh.",
    en: "Speaks on standard input and output; editors start it themselves. Messages are in Vietnamese unless the editor is in English.",
  },
  examples: ["khung lsp"],
  async run() {
    await serve({ input: process.stdin, output: process.stdout });
    return exitStatus.good;
  },
};
