/** The level of one entity by the text as it is over other data sets than the one that is open, and by other versions over that one. */

import { readTable } from "@khung/data";
import { explain } from "@khung/evaluator";
import type { IsoDate, Module } from "@khung/ir";
import type { DataFile } from "./assessments.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import { orRefused, type Refused } from "./refusal.ts";
import { undetermined } from "../state/distribution.ts";
import { moduleOfText, type FrameworkKey } from "./simulation/sides.ts";
import type { Workshop } from "./workshop.ts";

/** Where the entity stood over one data set. */
export interface Stood {
  readonly asOf: IsoDate;
  /** 0: none. */
  readonly level: number;
  /** The levels that are possible once missing data are in; absent where nothing that is missing matters. */
  readonly range?: { readonly low: number; readonly high: number };
}

export interface HistoryExchanges {
  /** One answer a file; `null`: the entity is not among its entities by code and name, or the framework asks about a tier below. */
  readonly history: Exchange<
    OfVersion & { readonly entity: string; readonly name: string; readonly files: readonly DataFile[] },
    readonly (Stood | null)[] | Refused
  >;
  /** One answer a version; `null`: the worker does not know it, or the entity is not in the data. */
  readonly versions: Exchange<
    OfVersion & { readonly entity: string; readonly versions: readonly FrameworkKey[] },
    readonly (Stood | null)[]
  >;
}

export function historyAnswers(workshop: Workshop): Answers<HistoryExchanges> {
  return {
    history: ({ entity, name, files }, { signal }) =>
      orRefused(async () => {
        const module = moduleOfText(workshop);
        const found: (Stood | null)[] = [];
        for (const file of files) {
          signal?.throwIfAborted();
          found.push(await stoodIn(module, file, entity, name));
        }
        return found;
      }),
    versions: async ({ entity, versions }, { signal }) => {
      const found: (Stood | null)[] = [];
      for (const version of versions) {
        signal?.throwIfAborted();
        found.push(await stoodBy(workshop, version, entity));
      }
      return found;
    },
  };
}

async function stoodBy(workshop: Workshop, version: FrameworkKey, entity: string): Promise<Stood | null> {
  const module = workshop.baseline(version);
  const [assessed] = (module && (await workshop.assess(module))) ?? [];
  const row = assessed?.table.entities.indexOf(entity) ?? -1;
  if (!assessed || row < 0) return null;
  const { reached, low, high } = assessed.levels;
  const range = { low: low[row] ?? 0, high: high[row] ?? 0 };
  return {
    asOf: assessed.asOf,
    level: reached[row] ?? 0,
    ...(range.low < range.high && range.high !== undetermined && { range }),
  };
}

async function stoodIn(
  module: Module,
  { name: file, bytes, asOf }: DataFile,
  entity: string,
  name: string,
): Promise<Stood | null> {
  // To each data set would belong its own data of the tier below: which, nobody said.
  if (module.children) return null;
  const { table } = await readTable(bytes, { name: file, module });
  const row = table.entities.indexOf(entity);
  // A code that another unit has in other data says nothing of this one.
  if (row < 0 || (table.labels["name"]?.[row] ?? entity) !== name) return null;
  const found = explain(module, table, entity, { asOf });
  return found ? { asOf, level: found.level, ...(found.range && { range: found.range }) } : null;
}
