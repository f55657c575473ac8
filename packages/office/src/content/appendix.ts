/**
 * A criteria set as the appendix of a decision: a row a criterion, a column a level, as officials know it.
 *
 * A draft: its number, its date and who signs are left open. What the table has no column for stands under it.
 */

import { formatDate, titleIn } from "@khung/emit";
import type { Criterion, Module } from "@khung/ir";
import type { TableCell, WordDocument } from "../word/document.ts";
import { letterhead } from "./letterhead.ts";
import { askedAt, readerOf, type Reader } from "./reading.ts";

/** The document. */
export function appendix(module: Module): WordDocument {
  const reader = readerOf(module);
  const { levels, decision, issuer, title } = module;
  const scored = module.criteria.some(({ points }) => points);
  const decided = decision
    ? `Quyết định số ${decision.number}${decision.dated ? ` ngày ${formatDate(decision.dated, "vi")}` : ""}`
    : "Quyết định số …… ngày …… tháng …… năm ……";
  const columns = [7, 34, ...(scored ? [9] : []), ...levels.map(() => 11), 22];
  const heads = [
    "TT",
    "Tiêu chí, cách tính",
    ...(scored ? ["Điểm tối đa"] : []),
    ...levels.map(({ number }) => `Mức ${number}`),
    "Tài liệu kiểm chứng, căn cứ",
  ];
  const header = heads.map((content): TableCell => ({ content, align: "center", bold: true, shaded: true }));
  const rows = [...sections(module)].flatMap(({ heading, criteria }) => [
    ...(heading === "" ? [] : [[{ content: heading, bold: true, span: columns.length }]]),
    ...criteria.map(({ criterion, number }) => criterionRow(criterion, number, module, reader, scored)),
  ]);
  return {
    title: titleIn(title, "vi"),
    blocks: [
      letterhead(issuer ?? "……"),
      { runs: [{ text: "PHỤ LỤC", bold: true, size: 14 }], align: "center", above: 12 },
      { runs: [{ text: titleIn(title, "vi").toLocaleUpperCase("vi"), bold: true, size: 14 }], align: "center" },
      { runs: [{ text: `(Ban hành kèm theo ${decided})`, italic: true, size: 14 }], align: "center" },
      { runs: "", above: 6 },
      { columns, borders: true, header: 1, rows: [header, ...rows], size: 11 },
      ...levels.map((level, i) => ({
        runs: [
          { text: `Mức ${level.number}${level.title ? ` (${titleIn(level.title, "vi")})` : ""}: `, bold: true },
          { text: level.rule ? reader.text(level.rule) : "đạt mọi tiêu chí có yêu cầu ở mức này." },
        ],
        align: "both" as const,
        above: i === 0 ? 12 : 6,
      })),
      ...(module.cumulative
        ? [{ runs: "Đơn vị đạt một mức khi đạt cả các mức thấp hơn.", align: "both" as const, above: 6 }]
        : []),
      ...module.basis.map((text) => ({
        runs: [{ text: "Căn cứ: ", bold: true }, { text }],
        align: "both" as const,
        above: 6,
      })),
    ],
  };
}

/** Criteria under the headings of their groups, numbered through. */
function* sections({ groups, criteria }: Module) {
  const numbers = new Map(criteria.map((criterion, i) => [criterion, i + 1]));
  const within = (name: string | undefined) =>
    criteria
      .filter(({ group }) => group === name)
      .map((criterion) => ({ criterion, number: numbers.get(criterion) ?? 0 }));
  for (const [i, group] of groups.entries())
    yield { heading: `${roman(i + 1)}. ${titleIn(group.title, "vi")}`, criteria: within(group.name) };
  if (within(undefined).length > 0)
    yield { heading: groups.length > 0 ? "Tiêu chí khác" : "", criteria: within(undefined) };
}

function criterionRow(
  criterion: Criterion,
  number: number,
  module: Module,
  reader: Reader,
  scored: boolean,
): readonly TableCell[] {
  const { measure, appliesWhen, evidence, basis, sources, points } = criterion;
  const how = measure ? reader.text(measure) : "";
  // Of a figure that is asked for as it is, the title says it all.
  const formula = how === titleIn(criterion.title, "vi") ? "" : how;
  const lines = [
    { runs: [{ text: `${titleIn(criterion.title, "vi")} (${criterion.code})` }] },
    ...(formula === "" ? [] : [{ runs: [{ text: `Cách tính: ${formula}`, italic: true }] }]),
    ...(appliesWhen ? [{ runs: [{ text: `Áp dụng khi: ${reader.text(appliesWhen)}`, italic: true }] }] : []),
  ];
  return [
    { content: String(number), align: "center" },
    { content: lines },
    ...(scored ? [{ content: points ? reader.text(points.max) : "", align: "center" as const }] : []),
    ...module.levels.map(({ number: level }) => ({
      content: askedAt(criterion, level, reader),
      align: "center" as const,
    })),
    { content: [...evidence, ...sources, ...basis].join("; ") },
  ];
}

const numerals = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(number: number): string {
  const [value, sign] = numerals.find(([least]) => number >= least) ?? [0, ""];
  return value === 0 ? "" : sign + roman(number - value);
}
