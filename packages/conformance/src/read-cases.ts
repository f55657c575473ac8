import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Case, parseCase } from "./case-format.ts";

/** Every case below `cases/<folder>`, by file name. */
export function readCases(folder: "good" | "bad"): readonly Case[] {
  const root = path.join(import.meta.dirname, "../cases", folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .toSorted()
    .map((file) => parseCase(`${folder}/${file}`, readFileSync(path.join(root, file), "utf8")));
}
