/**
 * Reads columns of booleans, choices and dates. Equal texts are decided once.
 */

import { suggest } from "@khung/diagnostics";
import type { Cell, ChoiceType } from "@khung/ir";
import { cellText, wordForNothing } from "./cell-text.ts";
import { dateOf } from "./dates.ts";
import { excerpt, fault, type Fault } from "./problems.ts";
import { rawText, type RawCell } from "./raw.ts";

/** A cell, or what is wrong with it. */
export type ReadCell = (raw: RawCell) => Cell | Fault;

const yes = new Set(["có", "co", "x", "✓", "1", "true", "yes", "đúng"]);
const no = new Set(["không", "khong", "0", "false", "no", "sai"]);

/** Same letters, whatever the case and the white space between words. */
function plainWord(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}

function remembering(read: (text: string) => Cell | Fault): ReadCell {
  const decided = new Map<string, Cell | Fault>();
  return (raw) => {
    if (raw === undefined || raw === null || raw === "") return null;
    if (typeof raw === "object" && raw.kind === "error") return fault("KH5049", { value: raw.text });
    if (typeof raw === "object" && raw.kind === "nested") return null;
    const written = rawText(raw);
    const known = decided.get(written);
    if (known !== undefined) return known;
    const cell = read(cellText(written));
    decided.set(written, cell);
    return cell;
  };
}

/** Reads có/không, yes/no, true/false, 1/0, x. */
export function createBooleanReader(): ReadCell {
  return remembering((text) => {
    const word = plainWord(text);
    if (yes.has(word)) return true;
    if (no.has(word)) return false;
    const nothing = wordForNothing(text);
    return nothing === undefined ? fault("KH5045", { value: excerpt(text) }) : nothing;
  });
}

/** Reads members of a choice by name or title, in any case. */
export function createChoiceReader(type: ChoiceType): ReadCell {
  const titles = type.members.flatMap(({ name, title }) =>
    [title?.vi, title?.en].filter((words) => words !== undefined).map((words) => [plainWord(words), name] as const),
  );
  // Names are last: they win over the title of another member.
  const members = new Map([...titles, ...type.members.map(({ name }) => [plainWord(name), name] as const)]);
  return remembering((text) => {
    const member = members.get(plainWord(text));
    if (member !== undefined) return member;
    const nothing = wordForNothing(text);
    if (nothing !== undefined) return nothing;
    const value = excerpt(text);
    const near = text.length <= 60 ? suggest(text, members.keys()) : undefined;
    if (near !== undefined) return fault("KH5047", { value, near: members.get(near) ?? near });
    return fault("KH5046", { value, members: type.members.map(({ name }) => `\`${name}\``).join(", ") });
  });
}

/** Reads `YYYY-MM-DD` and dd/mm/yyyy. */
export function createDateReader(): ReadCell {
  return remembering((text) => {
    const date = dateOf(text);
    if (date !== undefined) return date;
    const nothing = wordForNothing(text);
    return nothing === undefined ? fault("KH5048", { value: excerpt(text) }) : nothing;
  });
}
