import { existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "../command.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../usage-error.ts";

/** Where a checkout has the server, from `src/commands` and from `dist/chunks` alike. */
const server = new URL("../../../api/dist/main.js", import.meta.url);

/** `khung serve`: the API and the web application of this checkout. */
export const serve: Command = {
  name: "serve",
  summary: { vi: "mở ứng dụng web trên máy này", en: "the web application on this machine" },
  usage: "serve [--port N] [--data-dir DIR]",
  paths: "none",
  options: [
    { name: "port", value: "N", help: { vi: "cổng (mặc định 4173)", en: "the port (4173 unless said)" } },
    {
      name: "data-dir",
      value: "DIR",
      help: {
        vi: "thư mục lưu bản nháp, số liệu tải lên (mặc định `du-lieu` cạnh mã nguồn)",
        en: "where drafts and uploads are saved (`du-lieu` beside the checkout unless said)",
      },
    },
  ],
  examples: ["khung serve", "khung serve --port 8080 --data-dir ~/khung"],
  async run({ values, world, language }) {
    const { port } = values;
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) {
      throw new UsageError({ vi: `\`--port ${port}\` không phải số cổng`, en: `\`--port ${port}\` is no port` });
    }
    if (!existsSync(server)) {
      const said = {
        vi: "chưa dựng ứng dụng web; chạy `npm run setup`",
        en: "the web application is not built; run `npm run setup`",
      };
      await world.err.write(`khung: ${said[language]}\n`);
      return exitStatus.fault;
    }
    if (port !== undefined) process.env["PORT"] = port;
    const folder = values["data-dir"];
    if (folder !== undefined) process.env["KHUNG_DATA"] = path.resolve(world.cwd, folder);
    await import(server.href);
    return exitStatus.good;
  },
};
