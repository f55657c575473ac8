/** Frameworks over the data, evaluated by columns: each once, all over one table, so that they can be compared row by row. */

import type { Diagnostic } from "@khung/diagnostics";
import { readTable } from "@khung/data";
import { interpret, type ChildrenData, type StatusRow } from "@khung/evaluator";
import { obstacleTo } from "@khung/evaluator/columnar";
import type { Input, IsoDate, Module, Table } from "@khung/ir";
import { populationOf, type Population } from "@khung/simulation";
import type { Levels } from "../state/distribution.ts";
import { readTierBelow, type TierBelow } from "./tier-below.ts";

/** A data set as it was fetched. */
export interface DataFile {
  /** File name with its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The date at which dated values are read. */
  readonly asOf: IsoDate;
}

/** The data, read for the inputs of some frameworks. */
interface Read {
  readonly file: DataFile;
  readonly inputs: ReadonlyMap<string, string>;
  readonly table: Table;
  readonly problems: readonly Diagnostic[];
}

/** A framework over the data. */
export interface Assessed {
  readonly module: Module;
  readonly asOf: IsoDate;
  readonly table: Table;
  /** What reading the data found. */
  readonly problems: readonly Diagnostic[];
  readonly levels: Levels;
  /** What the criterion at a position in the framework is in a row, by level. */
  readonly statuses: (position: number, row: number) => StatusRow | undefined;
  /** The entities of the tier below, where the framework asks about them and their data are there. */
  readonly children?: ChildrenData;
  /** Ready to be asked; absent of a framework that asks about the tier below, which columns refuse. */
  readonly population?: Population;
}

/** So many are kept: the text, what it is compared with, and what was looked at before. */
const kept = 4;

export class Assessments {
  #read: Read | undefined;
  #known: readonly Assessed[] = [];

  /** Evaluates frameworks over one table. */
  async of(
    modules: readonly Module[],
    file: DataFile,
    tierBelow: (module: Module) => TierBelow | undefined,
  ): Promise<readonly Assessed[]> {
    const read = await this.#tableFor(modules, file);
    const found: Assessed[] = [];
    for (const module of modules) {
      const one = [...found, ...this.#known].find((each) => each.module === module && each.table === read.table);
      found.push(one ?? (await assess(module, read, tierBelow(module))));
    }
    this.#known = [...new Set([...found, ...this.#known.filter(({ table }) => table === read.table)])].slice(0, kept);
    return found;
  }

  /** The data with what all the frameworks ask for. Where two mean different things by a name, the first is read for. */
  async #tableFor(modules: readonly Module[], file: DataFile): Promise<Read> {
    const inputs = new Map<string, Input>();
    for (const input of modules.flatMap((module) => module.inputs))
      if (!inputs.has(input.name)) inputs.set(input.name, input);
    const asked = new Map([...inputs].map(([name, { type }]) => [name, JSON.stringify(type)]));
    const before = this.#read;
    if (before?.file === file && [...asked].every(([name, type]) => before.inputs.get(name) === type)) return before;
    const [first] = modules;
    const module = { ...first, inputs: [...inputs.values()] } as Module;
    const { table, problems } = await readTable(file.bytes, { name: file.name, module });
    this.#read = { file, inputs: asked, table, problems };
    return this.#read;
  }
}

async function assess(module: Module, read: Read, below: TierBelow | undefined): Promise<Assessed> {
  const { table, problems } = read;
  const { asOf } = read.file;
  const head = { module, asOf, table, problems };
  if (obstacleTo(module)) {
    const tier = below && (await readTierBelow(below, module, table.entities, asOf));
    const { entities } = interpret(module, table, { asOf, ...(tier && { children: tier.children }) });
    const levels = {
      reached: Uint8Array.from(entities, ({ level }) => level),
      low: Uint8Array.from(entities, ({ level, range }) => range?.low ?? level),
      high: Uint8Array.from(entities, ({ level, range }) => range?.high ?? level),
    };
    return {
      ...head,
      problems: [...problems, ...(tier?.problems ?? [])],
      ...(tier && { children: tier.children }),
      levels,
      statuses: (position, row) => entities[row]?.criteria[position]?.statuses,
    };
  }
  const population = await populationOf(module, table, { asOf });
  const { level, low, high, criteria } = population.result;
  const statuses = (position: number, row: number): StatusRow | undefined => {
    const criterion = criteria[position];
    return criterion?.statuses[criterion.states[row] ?? 0];
  };
  return { ...head, levels: { reached: level, low, high }, statuses, population };
}
