/** Reads a table that was received: its header, and everything that is wrong with it. Done in a thread of its own. */

import type { DiagnosticBody } from "@khung/contract";
import { readHeader, readTable } from "@khung/data";
import { indexSources, toDiagnosticJson } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { suits } from "../suits.ts";

/** What is read, as plain data that another thread can take. */
export interface UploadJob {
  /** As it is called; its extension says the format. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The framework by whose inputs it is read; absent: the first of `known` that it suits. */
  readonly asked?: Module;
  readonly known: readonly Module[];
}

export interface ReadUpload {
  /** None: nothing of it can be read, and `problems` say why. */
  readonly columns: readonly string[];
  readonly rows: number;
  readonly problems: readonly DiagnosticBody[];
}

export async function readUpload({ file, bytes, asked, known }: UploadJob): Promise<ReadUpload> {
  const modules = [...(asked ? [asked] : []), ...known];
  const names = new Set(modules.flatMap(({ inputs }) => inputs.map((input) => input.name)));
  const { columns, rows, problems: inHeader } = await readHeader(bytes, { name: file }, names);
  const module = columns.length === 0 ? undefined : (asked ?? known.find(suits(columns)));
  const problems = module ? (await readTable(bytes, { name: file, module })).problems : inHeader;
  const index = indexSources([]);
  return { columns, rows, problems: problems.map((each) => toDiagnosticJson(each, index)) };
}
