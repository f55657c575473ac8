/**
 * What a declaration is, in Markdown, both languages: hover and suggestions say the same.
 *
 * Text of the framework is escaped: it is data, never markup.
 */

import type { Message } from "@khung/diagnostics";
import type { Declaration } from "@khung/compiler";
import type { ast } from "@khung/syntax";
import { titleOf } from "./names.ts";
import { textOf, type Snapshot } from "./snapshot.ts";
import { typeWords } from "./type-words.ts";

type Surface = keyof Message;

/** Declaration → Markdown. */
export function describe(snapshot: Snapshot, declaration: Declaration): Message {
  const title = titleOf(declaration);
  const inLanguage = (language: Surface): string =>
    [
      title && `**${escapeMarkdown(title[language])}**`,
      `\`${declaration.name}\` · ${kindLine(snapshot, declaration, language)}`,
      ...facts(snapshot, declaration, language),
    ]
      .filter((line) => line !== undefined)
      .join("\n\n");
  return { vi: inLanguage("vi"), en: inLanguage("en") };
}

/** Data in Markdown: nothing in it is markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, "\\$&");
}

const kinds: Readonly<Record<Declaration["kind"], Message>> = {
  framework: { vi: "khung", en: "framework" },
  input: { vi: "số liệu", en: "input" },
  let: { vi: "đại lượng suy ra", en: "derived value" },
  parameter: { vi: "tham số", en: "parameter" },
  classification: { vi: "phân loại", en: "classification" },
  member: { vi: "phương án", en: "option" },
  class: { vi: "lớp", en: "class" },
  group: { vi: "nhóm", en: "group" },
  criterion: { vi: "tiêu chí", en: "criterion" },
  level: { vi: "mức", en: "level" },
  outcome: { vi: "kết quả", en: "outcome" },
  report: { vi: "báo cáo", en: "report" },
};

function kindLine(snapshot: Snapshot, declaration: Declaration, language: Surface): string {
  const words = [kinds[declaration.kind][language]];
  const type = snapshot.names.typeOf(declaration);
  if (type && declaration.kind !== "classification") words.push(escapeMarkdown(typeWords(type)[language]));
  if (declaration.kind === "criterion" && declaration.node.class) {
    const extension = declaration.node.class === "extension";
    words.push(language === "vi" ? (extension ? "mở rộng" : "bắt buộc") : declaration.node.class);
  }
  if (declaration.kind === "level")
    words.push(`${language === "vi" ? "số" : "number"} ${declaration.node.number.text}`);
  return words.join(" · ");
}

const labels = {
  value: { vi: "Giá trị", en: "Value" },
  unit: { vi: "Đơn vị tính", en: "Unit" },
  source: { vi: "Nguồn", en: "Source" },
  basis: { vi: "Căn cứ", en: "Basis" },
  evidence: { vi: "Minh chứng", en: "Evidence" },
  note: { vi: "Ghi chú", en: "Note" },
  provenance: { vi: "Xuất xứ", en: "Provenance" },
} satisfies Record<string, Message>;

const standings = {
  verified: { vi: "đã kiểm chứng", en: "verified" },
  likely: { vi: "nhiều khả năng", en: "likely" },
  illustrative: { vi: "minh họa", en: "illustrative" },
} satisfies Record<string, Message>;

const aspectWords = {
  title: { vi: "tên gọi", en: "title" },
  measure: { vi: "cách đo", en: "measure" },
  thresholds: { vi: "ngưỡng", en: "thresholds" },
} satisfies Record<string, Message>;

function facts(snapshot: Snapshot, declaration: Declaration, language: Surface): readonly string[] {
  const { text } = textOf(snapshot, declaration.file).source;
  const written = (node: ast.Node): string => code(text.slice(node.start, node.end));
  const line = (label: keyof typeof labels, value: string): string => `${labels[label][language]}: ${value}`;
  switch (declaration.kind) {
    case "input":
      return declaration.node.clauses.flatMap((clause) =>
        clause.kind === "error"
          ? []
          : clause.kind === "mergedPolicy"
            ? [written(clause)]
            : [line(clause.kind, escapeMarkdown(clause.text.value))],
      );
    case "let":
    case "parameter":
      return [line("value", written(declaration.node.value))];
    case "criterion":
      return declaration.node.clauses.flatMap((clause): readonly string[] => {
        if (clause.kind === "measure" || clause.kind === "requirement") return [written(clause)];
        if (clause.kind === "provenance") return [line("provenance", standing(clause, language))];
        return "text" in clause && clause.text ? [line(clause.kind, escapeMarkdown(clause.text.value))] : [];
      });
    default:
      return [];
  }
}

function standing(clause: ast.Provenance, language: Surface): string {
  const aspect = clause.aspect
    ? `${aspectWords[clause.aspect][language]}${clause.level ? ` ${clause.level.text}` : ""} `
    : "";
  const words = clause.text ? ` (${escapeMarkdown(clause.text.value)})` : "";
  return `${aspect}${standings[clause.standing][language]}${words}`;
}

/** One line of code. */
function code(text: string): string {
  return `\`${text.replace(/\s+/g, " ").replaceAll("`", "ˋ")}\``;
}
