/** Names of steps, as the history and its messages show them. */

import type { Message } from "@khung/diagnostics";
import { findCard, findSlot } from "../form/find.ts";
import type { Work } from "./draft.ts";

/** Words for kinds of cards. */
const kinds: Readonly<Record<string, Message>> = {
  framework: { vi: "khung", en: "framework" },
  overlay: { vi: "bộ tiêu chí", en: "overlay" },
  scenario: { vi: "kịch bản", en: "scenario" },
  criterion: { vi: "tiêu chí", en: "criterion" },
  group: { vi: "nhóm", en: "group" },
  input: { vi: "số liệu", en: "input" },
  parameter: { vi: "tham số", en: "parameter" },
  level: { vi: "mức", en: "level" },
  levels: { vi: "các mức", en: "levels" },
  measure: { vi: "cách đo", en: "measure" },
  appliesWhen: { vi: "điều kiện áp dụng", en: "condition" },
  requirement: { vi: "yêu cầu", en: "requirement" },
  score: { vi: "chấm điểm", en: "score" },
  evidence: { vi: "minh chứng", en: "evidence" },
  source: { vi: "nguồn", en: "source" },
  basis: { vi: "căn cứ", en: "basis" },
  note: { vi: "ghi chú", en: "note" },
  unit: { vi: "đơn vị tính", en: "unit" },
  missingPolicy: { vi: "thiếu số liệu", en: "missing data" },
  nothingPolicy: { vi: "không phát sinh", en: "nothing to measure" },
  verifiedBy: { vi: "thẩm định", en: "verification" },
  provenance: { vi: "xuất xứ", en: "provenance" },
  change: { vi: "điều chỉnh", en: "change" },
  remove: { vi: "bỏ tiêu chí", en: "removal" },
  addTo: { vi: "bổ sung vào nhóm", en: "addition to group" },
  issuer: { vi: "cơ quan ban hành", en: "issuer" },
  decision: { vi: "quyết định", en: "decision" },
  effective: { vi: "hiệu lực", en: "effect" },
  tier: { vi: "cấp", en: "tier" },
};
const other: Message = { vi: "nội dung", en: "statement" };

/** The name that a card is called by, with what it stands in: `tiêu chí TC1.2`, `minh chứng của TC1.2`. */
export function nameOfCard(work: Work, key: string): Message {
  const { place, kind } = placed(work, key);
  const own = /\/(criterion|group|input|parameter|level|addTo|remove|change):([^/#]+)(#\d+)?$/.exec(key)?.[2];
  const words = kinds[kind] ?? other;
  if (own !== undefined) return { vi: `${words.vi} ${own}`, en: `${words.en} ${own}` };
  const around = codeIn(place);
  return around ? { vi: `${words.vi} của ${around}`, en: `${words.en} of ${around}` } : words;
}

function placed(work: Work, key: string): { readonly place: string; readonly kind: string } {
  return { place: key, kind: work.places.cards.get(key)?.node.kind ?? findCard(work.form, key)?.kind ?? "" };
}

/** The code of the nearest declared thing around a key. */
function codeIn(key: string): string | undefined {
  return /\/(?:criterion|group|input|parameter):([^/#]+)/.exec(key)?.[1];
}

/** What a slot is called: `ngưỡng TC1.2, Mức 3`. */
export function nameOfSlot(work: Work, key: string): Message {
  const level = /\/threshold:([^/#]+)/.exec(key)?.[1];
  const code = codeIn(key) ?? "";
  if (level !== undefined) return { vi: `ngưỡng ${code}, Mức ${level}`, en: `threshold ${code}, level ${level}` };
  const card = findSlot(work.form, key)?.card;
  // A number within a formula is called as the formula: `weight/1` of `100 / 1000`.
  const name = /([^/]*?)(?:\/\d+)*$/.exec(key)?.[1] ?? "";
  const words = slotWords[name];
  const of = card ? nameOfCard(work, card.key) : { vi: code, en: code };
  return words ? { vi: `${words.vi} của ${of.vi}`, en: `${words.en} of ${of.en}` } : of;
}

const slotWords: Readonly<Record<string, Message>> = {
  title: { vi: "tên", en: "title" },
  english: { vi: "tên tiếng Anh", en: "English title" },
  class: { vi: "loại", en: "class" },
  points: { vi: "điểm", en: "points" },
  weight: { vi: "trọng số", en: "weight" },
  start: { vi: "mức bắt đầu", en: "first level" },
  comparison: { vi: "phép so sánh", en: "comparison" },
  version: { vi: "phiên bản", en: "version" },
  rule: { vi: "điều kiện", en: "rule" },
};

/** A short form of what stands in a text, for a name of a step; numbers as the language writes them. */
function shown(source: string, language: keyof Message): string {
  const line = source.replaceAll(/\s+/g, " ");
  const short = line.length > 40 ? `${line.slice(0, 39)}…` : line;
  return language === "vi" ? short.replaceAll(/(\d)\.(\d)/g, "$1,$2") : short;
}

/** `Đổi X: a → b`. */
export function changeLabel(what: Message, from: string, to: string): Message {
  const [a, b] = [from === "" ? "–" : from, to === "" ? "–" : to];
  return {
    vi: `Đổi ${what.vi}: ${shown(a, "vi")} → ${shown(b, "vi")}`,
    en: `Change ${what.en}: ${shown(a, "en")} → ${shown(b, "en")}`,
  };
}

/** `Xóa X`. */
export function deedLabel(vi: string, en: string, what: Message): Message {
  return { vi: `${vi} ${what.vi}`, en: `${en} ${what.en}` };
}
