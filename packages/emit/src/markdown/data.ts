import type { Module, Report } from "@khung/ir";
import { claimText } from "../claim-text.ts";
import { exprText } from "../expr-text.ts";
import { titleIn, type Language } from "../language.ts";
import { numberTypeOf } from "../number-type.ts";
import { typeText } from "../type-text.ts";
import { code, escaped, list, section, table } from "./markdown-text.ts";
import { words } from "./words.ts";

/** Inputs, what good data fulfil, and what is derived from them. */
export function dataPart(module: Module, language: Language): string {
  const say = words[language];
  const optional = (title: Parameters<typeof titleIn>[0] | undefined) =>
    title ? escaped(titleIn(title, language)) : "";
  const definitions = (list_: Module["lets"]) =>
    list_.map(({ name, title, value, type }) => [
      code(name),
      optional(title),
      code(exprText(value, module, language, type.kind === "number" ? type : undefined)),
    ]);
  const inputs = module.inputs.map((input) => [
    code(input.name),
    escaped(titleIn(input.title, language)),
    escaped(typeText(input, language)),
    [...input.sources, ...input.evidence].map(escaped).join("; "),
  ]);
  const classes = module.classifications.map(({ name, title, classes: cases }) =>
    section(3, [code(name), optional(title)].filter(Boolean).join(" "), [
      table(
        [say.class, say.name, say.condition],
        cases.map((each) => [
          code(each.name),
          optional(each.title),
          each.condition ? code(exprText(each.condition, module, language)) : say.otherwise,
        ]),
      ),
    ]),
  );
  return [
    section(2, `${say.inputs} (${module.inputs.length})`, [table([say.id, say.name, say.type, say.source], inputs)]),
    section(2, say.ensures, [
      list(
        module.ensures.map(
          ({ condition, title }) => code(exprText(condition, module, language)) + (title ? ` ${optional(title)}` : ""),
        ),
      ),
    ]),
    section(2, say.parameters, [table([say.id, say.name, say.value], definitions(module.parameters))]),
    section(2, say.definitions, [table([say.id, say.name, say.value], definitions(module.lets))]),
    section(2, say.classifications, classes),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Outcomes beside the ladder, reports, claims, notes. */
export function resultsPart(module: Module, language: Language): string {
  const say = words[language];
  const name = (each: { readonly name: string; readonly title?: Parameters<typeof titleIn>[0] }) =>
    `${code(each.name)}${each.title ? ` ${escaped(titleIn(each.title, language))}` : ""}`;
  const outcomes = module.outcomes.map((each) => `${name(each)}: ${code(exprText(each.condition, module, language))}`);
  const reports = module.reports.map((each) => `${name(each)}: ${reportText(each, module, language)}`);
  const claims = (module.claims ?? []).map(
    ({ title, statement }) =>
      code(claimText(statement, module, language)) + (title ? ` ${escaped(titleIn(title, language))}` : ""),
  );
  return [
    section(2, say.outcomes, [list(outcomes)]),
    section(2, say.reports, [list(reports)]),
    section(2, say.claims, [list(claims)]),
    section(2, say.notes, [list(module.notes.map(escaped))]),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function reportText({ statistic, value, where, by }: Report, module: Module, language: Language): string {
  const say = words[language];
  return [
    say[statistic],
    value ? code(exprText(value, module, language, numberTypeOf(value, module))) : say.entities,
    where ? `${say.where} ${code(exprText(where, module, language))}` : "",
    by ? `${say.by} ${code(by)}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
