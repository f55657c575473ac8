/** What the last good results say of a name under the pointer: how many reported it, how many meet it at each level. */

import type { Message } from "@khung/diagnostics";
import type { Hover } from "@khung/language-service";
import type { Table } from "@khung/ir";
import { formatCount } from "../i18n/format.ts";
import { say, type Language } from "../i18n/language.ts";
import type { Assessed } from "./assessments.ts";

/** A line for an input or a criterion; undefined for anything else. */
export function coverageOf({ subject }: Hover, assessed: Assessed): Message | undefined {
  if (subject?.kind === "input") return reported(subject.name, assessed.table);
  if (subject?.kind === "criterion") return met(subject.name, assessed);
  return undefined;
}

function reported(name: string, { entities, columns }: Table): Message | undefined {
  const column = columns[name];
  const there = column ? entities.filter((_, row) => (column.at(row) ?? null) !== null).length : 0;
  return inBoth((language) =>
    say(language, "hover.reported", {
      count: formatCount(there, language),
      total: formatCount(entities.length, language),
    }),
  );
}

function met(
  code: string,
  { module: { criteria, levels }, table: { entities }, statuses }: Assessed,
): Message | undefined {
  const position = criteria.findIndex((criterion) => criterion.code === code);
  if (position < 0) return undefined;
  const counts = levels.map(({ number }) => {
    const each = entities.map((_, row) => statuses(position, row)?.[number - 1]);
    return {
      number,
      asks: each.some((status) => status != null),
      count: each.filter((status) => status === "met").length,
    };
  });
  const stated = counts.filter(({ asks }) => asks);
  if (stated.length === 0) return undefined;
  return inBoth((language) => {
    const list = stated
      .map(({ number, count }) => `${say(language, "level.short", { number })}: ${formatCount(count, language)}`)
      .join(" · ");
    return say(language, "hover.met", { list, total: formatCount(entities.length, language) });
  });
}

function inBoth(words: (language: Language) => string): Message {
  return { vi: words("vi"), en: words("en") };
}
