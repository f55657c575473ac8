// Writes every text file of the bundle once more, as small as Brotli makes it (the API serves what fits), and weighs it.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import type { Plugin } from "vite";
import { weighFirstForm } from "./first-form-budget.ts";

const compress = promisify(brotliCompress);

/** Brotli's own default is its highest level. Below this size, in bytes, a header is as long as what is saved. */
const least = 500;

/** `NAME.br` beside each file. */
export const precompress: Plugin = {
  name: "khung:precompress",
  apply: "build",
  async writeBundle({ dir = "dist" }, bundle) {
    const files = Object.keys(bundle).filter((file) => /\.(?:js|css|html|ttf)$/.test(file));
    await Promise.all(
      files.map(async (file) => {
        const place = path.join(dir, file);
        const content = await readFile(place);
        if (content.length >= least) await writeFile(`${place}.br`, await compress(content));
      }),
    );
    weighFirstForm(dir, bundle);
  },
};
