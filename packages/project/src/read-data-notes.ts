/**
 * What is said about a data file beside it: `communes.csv` has `communes.csv.meta.json` or `communes.meta.json`.
 */

import path from "node:path";
import { report, type Diagnostic } from "@khung/diagnostics";
import { fs } from "./fs.ts";
import { displayName } from "./read-bytes.ts";

/** Notes on a data file. What is invented says so. */
export interface DataNotes {
  readonly title?: { readonly vi: string; readonly en?: string };
  readonly synthetic: boolean;
  /** Of the generator, when synthetic. */
  readonly seed?: number;
  readonly note?: { readonly vi: string; readonly en?: string };
  /** The date at which the data hold. */
  readonly asOf?: string;
}

/** The notes on a data file; none is no problem, badly formed ones are. */
export function readDataNotes(
  dataFile: string,
  cwd: string,
): { readonly notes?: DataNotes; readonly diagnostics: readonly Diagnostic[] } {
  for (const file of [`${dataFile}.meta.json`, `${dataFile.slice(0, -path.extname(dataFile).length)}.meta.json`]) {
    let text: string;
    try {
      text = fs.readFileSync(path.resolve(cwd, file), "utf8");
    } catch {
      continue;
    }
    const notes = toNotes(text);
    if (notes) return { notes, diagnostics: [] };
    const name = displayName(file);
    return { diagnostics: [report("KH6008", { file: name, start: 0, end: 0 }, { path: name })] };
  }
  return { diagnostics: [] };
}

function toNotes(text: string): DataNotes | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(json)) return undefined;
  const { synthetic, seed, asOf } = json;
  const title = toTitle(json["title"]);
  const note = toTitle(json["note"]);
  if (typeof synthetic !== "boolean" || title === "bad" || note === "bad") return undefined;
  if (asOf !== undefined && !(typeof asOf === "string" && /^\d{4}-\d\d-\d\d$/.test(asOf))) return undefined;
  return {
    synthetic,
    ...(title && { title }),
    ...(note && { note }),
    ...(typeof seed === "number" && { seed }),
    ...(asOf !== undefined && { asOf }),
  };
}

function toTitle(value: unknown): { readonly vi: string; readonly en?: string } | undefined | "bad" {
  if (value === undefined) return undefined;
  if (!isRecord(value) || typeof value["vi"] !== "string") return "bad";
  return { vi: value["vi"], ...(typeof value["en"] === "string" && { en: value["en"] }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
