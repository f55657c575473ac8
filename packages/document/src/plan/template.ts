/** New statements from templates: in the surface of the text, laid out as the house does. */

import type { Message } from "@khung/diagnostics";
import { type Block } from "./container.ts";
import { refuse, type Work } from "./draft.ts";
import { inSurface, isName, quoted, readExpression, readStatements } from "./fragment.ts";
import type { NewValue, Template } from "./intent.ts";
import { deedLabel } from "./labels.ts";

interface Made {
  readonly source: string;
  readonly label: Message;
  /** Key of the new card, where it is known. */
  readonly reveal?: string;
}

/** The text of a template, without indentation. */
export function templateText(
  work: Work,
  block: Block,
  into: string,
  template: Exclude<Template, { readonly kind: "scoreEntry" }>,
): Made {
  const set = into.split("/")[0] ?? into;
  const declared = (kind: string, name: string): string => {
    if (!isName(name)) return refuse(work, "KH4006", { name });
    const key = `${set}/${kind}:${name}`;
    return work.places.cards.has(key) ? refuse(work, "KH4005", { name }) : key;
  };
  const write = (english: string): string =>
    inSurface(english, block.container, work.parsed.surface) ?? refuse(work, "KH4008", { key: into });
  const fits = (...containers: Block["container"][]): void => {
    if (!containers.includes(block.container)) refuse(work, "KH4008", { key: into });
  };
  switch (template.kind) {
    case "criterion": {
      const reveal = declared("criterion", template.code);
      fits("framework", "overlay");
      const sort = template.class === undefined ? "" : ` ${template.class}`;
      const level = levelsOf(work, set)[0]?.number ?? 1;
      const english = `criterion ${template.code}${sort} ${quoted(template.title)} {\n  measure ?\n  require at least { ${level}: ? }\n}`;
      const source = write(english);
      return {
        source: withMeasure(work, source, template.measure),
        label: added("tiêu chí", "criterion", template.code),
        reveal,
      };
    }
    case "group": {
      const reveal = declared("group", template.name);
      fits("framework", "overlay");
      return {
        source: write(`group ${template.name} ${quoted(template.title)} {\n}`),
        label: added("nhóm", "group", template.name),
        reveal,
      };
    }
    case "input": {
      const reveal = declared("input", template.name);
      fits("framework", "overlay");
      const { name, type, title, unit } = template;
      const own = type === "number" && unit !== undefined ? ` ${quoted(unit)}` : "";
      const block = type !== "number" && unit !== undefined ? ` { unit ${quoted(unit)} }` : "";
      return {
        source: write(`input ${name}: ${type}${own} ${quoted(title)}${block}`),
        label: added("số liệu", "input", name),
        reveal,
      };
    }
    case "parameter": {
      const reveal = declared("parameter", template.name);
      fits("framework", "overlay");
      const english = `parameter ${template.name} ${quoted(template.title)} = ${valueText(work, into, template.value)}`;
      return { source: write(english), label: added("tham số", "parameter", template.name), reveal };
    }
    case "level": {
      fits("levels");
      if (!isName(template.id)) return refuse(work, "KH4006", { name: template.id });
      const reveal = `${set}/level:${template.number}`;
      if (work.places.cards.has(reveal)) return refuse(work, "KH4005", { name: String(template.number) });
      const english = `level ${template.number} ${template.id} ${quoted(template.title)}`;
      return { source: write(english), label: added("mức", "level", String(template.number)), reveal };
    }
    case "score":
      return {
        source: write(template.form === "steps" ? "score steps {\n  from ?: ?,\n  else: 0\n}" : "score proportional"),
        label: added("cách chấm điểm", "score", ""),
      };
    case "evidence":
    case "source":
    case "basis":
    case "note":
      return {
        source: write(`${template.kind} ${quoted(template.text)}`),
        label: added(texts[template.kind], template.kind, ""),
      };
    case "statement": {
      const source = dedent(template.source);
      if (!readStatements(source, block.container, work.parsed.surface)) return refuse(work, "KH4007", { source });
      return { source, label: { vi: "Chèn nội dung", en: "Insert a statement" } };
    }
  }
}

const texts = { evidence: "minh chứng", source: "nguồn", basis: "căn cứ", note: "ghi chú" } as const;

function added(vi: string, en: string, name: string): Message {
  return deedLabel("Thêm", "Add", { vi: `${vi} ${name}`.trim(), en: `${en} ${name}`.trim() });
}

function levelsOf(work: Work, set: string) {
  const card = work.form.sets.find(({ key }) => key === set);
  return card && card.kind !== "opaque" ? card.levels : [];
}

/** The formula in the place of the hole, in the surface of the text. */
function withMeasure(work: Work, source: string, measure: string | undefined): string {
  if (measure === undefined) return source;
  if (!readExpression(measure, work.parsed.surface)) return refuse(work, "KH4007", { source: measure });
  return source.replace("?", () => measure.trim());
}

function valueText(work: Work, key: string, value: NewValue): string {
  if (value.kind === "hole") return "?";
  if (value.kind === "number" && /^-?\d+(?:\.\d+)?$/.test(value.decimal)) {
    const unit = value.unit ? ` ${quoted(value.unit)}` : "";
    return `${value.decimal}${value.percent ? "%" : ""}${unit}`;
  }
  if (value.kind === "boolean") return value.value ? "yes" : "no";
  if (value.kind === "date") return value.text;
  return refuse(work, "KH4004", { value: value.kind, key });
}

/** Lines without the indentation that all of them have, and without empty lines around. */
function dedent(source: string): string {
  const lines = source
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replace(/^(?:[^\S\n]*\n)+/, "")
    .trimEnd()
    .split("\n");
  const depths = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const least = Math.min(...depths);
  return lines.map((line) => line.slice(Math.min(least, line.length - line.trimStart().length))).join("\n");
}
