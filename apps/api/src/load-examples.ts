/**
 * Finds what is shipped: every framework below the folder of examples, and every CSV file there that has the inputs of one.
 */

import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import type { Diagnostic, Source } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { readDataNotes, readSources } from "@khung/project";
import { digestModule, digestOf } from "@khung/store";
import type { Examples, ServedDataset, ServedFramework } from "./dependencies.ts";
import { suits } from "./suits.ts";

export interface LoadedExamples extends Examples {
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the folder of examples; what is not there is not served. */
export async function loadExamples(folder: string): Promise<LoadedExamples> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return { frameworks: [], datasets: [], sources: [], diagnostics: [] };
  }
  const place = { cwd: path.dirname(folder), stdin: Readable.from([]) };
  const read = await readSources([path.basename(folder)], place);
  const compiled = compile(read.sources);
  const { diagnostics } = compiled;
  // A scenario is no framework of its own: whoever opens the text that it stands in has it.
  const modules = compiled.modules.filter(({ layers }) => layers?.at(-1)?.kind !== "scenario");
  const frameworks = modules.flatMap((module) => toServed(module, modules, read.sources));
  const datasets: ServedDataset[] = [];
  for (const name of tablesIn(folder)) {
    const dataset = await loadDataset(name, folder, modules);
    if (dataset) datasets.push(dataset);
  }
  return { frameworks, datasets, sources: read.sources, diagnostics: [...read.diagnostics, ...diagnostics] };
}

function toServed(module: Module, modules: readonly Module[], sources: readonly Source[]): readonly ServedFramework[] {
  const source = sources.find(({ file }) => file === module.origin.file);
  const files = new Set(belowOf(module, modules).map(({ origin }) => origin.file));
  files.delete(module.origin.file);
  const bases = [...files].flatMap((file) => sources.find((each) => each.file === file) ?? []);
  return source ? [{ module, source, bases, digest: digestModule(module) }] : [];
}

/** What a framework stands on: the layers below it and the framework of the tier below, each after what it itself stands on. */
function belowOf({ id, layers = [], children }: Module, modules: readonly Module[]): readonly Module[] {
  const named = [...layers.filter((layer) => layer.id !== id), ...(children ? [children] : [])];
  return named.flatMap((name) => {
    const module = modules.find((each) => each.id === name.id && each.version === name.version);
    return module ? [...belowOf(module, modules), module] : [];
  });
}

/** Names of CSV files below the folder; those in `data/` first. */
function tablesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".csv"));
  const inData = (name: string) => name.startsWith(`data${path.sep}`);
  return [...names.filter(inData).toSorted(), ...names.filter((name) => !inData(name)).toSorted()];
}

/** A table that suits no framework is not served. */
async function loadDataset(
  name: string,
  folder: string,
  modules: readonly Module[],
): Promise<ServedDataset | undefined> {
  const full = path.join(folder, name);
  const bytes = readFileSync(full);
  const columns = bytes
    .toString("utf8", 0, Math.max(0, bytes.indexOf(10)))
    .replace(/^\ufeff|\r$/g, "")
    .split(",");
  const module = modules.find(suits(columns));
  if (!module) return undefined;
  const file = path.join(path.basename(folder), name).split(path.sep).join("/");
  const { rows } = await readTable(bytes, { name: file, module });
  return {
    id: idOf(name),
    file,
    bytes: new Uint8Array(bytes),
    digest: digestOf(bytes),
    rows,
    notes: readDataNotes(full, folder).notes,
    columns,
  };
}

/** `data/communes.csv` → `communes`, `tinh-mau/so-lieu.csv` → `tinh-mau.so-lieu`. */
function idOf(name: string): string {
  const parts = name.slice(0, -".csv".length).split(path.sep);
  return (parts[0] === "data" ? parts.slice(1) : parts).join(".");
}
