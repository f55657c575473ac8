/** Why an entity has the level it has, as a statement that can be signed: the result, what the next level lacks, each criterion. */

import { formatDate, formatNumber, titleIn } from "@khung/emit";
import type { ExplainedCriterion, ExplainedMargin, ExplainedValue, Explanation } from "@khung/evaluator";
import type { CriterionStatus, Module, NumberType } from "@khung/ir";
import type { Paragraph, TableCell, WordDocument } from "../word/document.ts";
import { aboutLines, type About } from "./about.ts";
import { letterhead } from "./letterhead.ts";
import { askedAt, readerOf, type Reader } from "./reading.ts";

const statuses: Readonly<Record<CriterionStatus, string>> = {
  met: "đạt",
  unmet: "chưa đạt",
  missing: "thiếu số liệu",
  notApplicable: "không áp dụng",
};

/** The document. */
export function statement(explanation: Explanation, module: Module, about: About): WordDocument {
  const { entity, labels, level, range, next, criteria, asOf } = explanation;
  const name = labels["name"] ?? entity;
  const reader = readerOf(module);
  const byCode = new Map(module.criteria.map((each) => [each.code, each]));
  const para = (text: string): Paragraph => ({ runs: text, align: "both", indent: 10, above: 6 });
  const ordered = module.criteria.flatMap(({ code }) => criteria.find((each) => each.code === code) ?? []);
  const header: readonly TableCell[] = ["TT", "Tiêu chí", "Số liệu", "Mức đạt", "Yêu cầu kế tiếp"].map((content) => ({
    content,
    align: "center",
    bold: true,
    shaded: true,
  }));
  const open =
    range && range.low < range.high ? ` Vì còn thiếu số liệu, mức có thể từ ${range.low} đến ${range.high}.` : "";
  return {
    title: `Bản giải trình ${name}`,
    blocks: [
      letterhead(name),
      { runs: [{ text: "BẢN GIẢI TRÌNH", bold: true, size: 14 }], align: "center", above: 12 },
      { runs: [{ text: `Kết quả đánh giá theo ${about.framework.title}`, bold: true }], align: "center" },
      para(`Đơn vị: ${name} (mã ${entity}). Ngày đánh giá: ${formatDate(asOf, "vi")}.`),
      para(`Kết quả: ${levelText(module, level)}.${open}`),
      ...(explanation.exception
        ? [para(`Mức này được công nhận theo ${explanation.exception.decision}: ${explanation.exception.reason}.`)]
        : []),
      ...(next
        ? [
            para(`Để đạt ${levelText(module, next.level)}, còn các nội dung sau:`),
            ...next.blocking.map(({ code, level: at, status, margins, missing }) => {
              const criterion = byCode.get(code);
              const asked = criterion ? askedAt(criterion, at, reader) : "";
              const why =
                status === "missing"
                  ? `thiếu số liệu${missing.length > 0 ? `: ${missing.map((input) => inputTitle(module, input)).join(", ")}` : ""}`
                  : lacking(margins, typeOf(criterion?.measureType)) || statuses[status];
              return para(
                `- ${criterion ? titleIn(criterion.title, "vi") : code} (${code})${asked === "" ? "" : `, yêu cầu ${asked}`}: ${why}.`,
              );
            }),
          ]
        : []),
      { runs: "", above: 6 },
      {
        columns: [7, 46, 20, 20, 30],
        borders: true,
        header: 1,
        size: 11,
        rows: [header, ...ordered.map((each, i) => criterionRow(each, i + 1, module, reader))],
      },
      { runs: "", above: 6 },
      ...aboutLines(about).map(([key, value]) => ({ runs: [{ text: `${key}: ${value}`, italic: true, size: 11 }] })),
    ],
  };
}

function criterionRow(
  criterion: ExplainedCriterion,
  number: number,
  module: Module,
  reader: Reader,
): readonly TableCell[] {
  const own = module.criteria.find(({ code }) => code === criterion.code);
  const met = criterion.levels.findLast(({ status }) => status === "met");
  const missed = criterion.levels.find(({ status }) => status !== "met" && status !== "notApplicable");
  const none = criterion.levels.every(({ status }) => status === "notApplicable") ? "không áp dụng" : "–";
  const asked = missed && own ? askedAt(own, missed.level, reader) : "";
  return [
    { content: String(number), align: "center" },
    { content: `${titleIn(criterion.title, "vi")} (${criterion.code})` },
    { content: criterion.measure ? valueText(criterion.measure.value, typeOf(own?.measureType)) : "", align: "center" },
    { content: met ? `Mức ${met.level}` : none, align: "center" },
    { content: missed ? `Mức ${missed.level}: ${asked} (${statuses[missed.status]})` : "" },
  ];
}

const plain = { form: "plain", unit: {} } as const;

function typeOf(type: Module["criteria"][number]["measureType"]): Pick<NumberType, "form" | "unit"> {
  return type?.kind === "number" ? type : plain;
}

function valueText(value: ExplainedValue, type: Pick<NumberType, "form" | "unit">): string {
  switch (value.kind) {
    case "number":
      return formatNumber(value.value, type, "vi");
    case "boolean":
      return value.value ? "có" : "không";
    case "text":
      return value.value;
    case "missing":
      return "thiếu số liệu";
    case "nothing":
      return "không phát sinh";
  }
}

/** `thiếu 4,5 điểm phần trăm`. */
function lacking(margins: readonly ExplainedMargin[], type: Pick<NumberType, "form" | "unit">): string {
  const lacks = margins.flatMap(({ distance }) => (distance?.startsWith("-") ? [distance.slice(1)] : []));
  const texts = lacks.map((each) => {
    const shown = formatNumber(each, type, "vi");
    return type.form === "share" && shown.endsWith("%") ? shown.replace("%", " điểm phần trăm") : shown;
  });
  return texts.length === 0 ? "" : `còn thiếu ${texts.join("; ")}`;
}

function inputTitle({ inputs }: Module, name: string): string {
  const input = inputs.find((each) => each.name === name);
  return input ? titleIn(input.title, "vi") : name;
}

function levelText({ levels }: Module, level: number): string {
  if (level === 0) return "chưa đạt mức nào";
  const title = levels[level - 1]?.title;
  return `Mức ${level}${title ? ` (${titleIn(title, "vi")})` : ""}`;
}
