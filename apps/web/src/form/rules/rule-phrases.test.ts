import { projectForm } from "@khung/document/form";
import { expect, it } from "vitest";
import { joinRules, writeRule, type RulePhrase } from "./rule-phrases.ts";

const phrases: readonly RulePhrase[] = [
  { kind: "all", of: { kind: "class", class: "criteria" } },
  { kind: "all", of: { kind: "class", class: "mandatory" } },
  { kind: "all", of: { kind: "group", name: "g" } },
  { kind: "all", of: { kind: "items", codes: ["a", "b"] } },
  { kind: "atLeast", amount: "3", of: { kind: "class", class: "chosen" } },
  { kind: "atLeast", amount: "30%", of: { kind: "class", class: "extension" } },
  { kind: "atLeast", amount: "1", of: { kind: "group", name: "g" } },
  { kind: "score", amount: "60" },
];
const heads = {
  vi: ['ngôn ngữ vi\nkhung x.y phiên bản 1.0.0 "X" { các mức lũy tiến { mức 1 m "M" yêu cầu ', " } }"],
  en: ['language en\nframework x.y version 1.0.0 "X" { levels cumulative { level 1 m "M" requires ', " } }"],
} as const;

function termsOf(rule: string, surface: "vi" | "en"): readonly string[] | undefined {
  const [head, tail] = heads[surface];
  const form = projectForm(head + rule + tail);
  expect(form.isBroken, rule).toBe(false);
  const [set] = form.sets;
  const levels = set && set.kind !== "opaque" ? set.members.find(({ kind }) => kind === "levels") : undefined;
  const level = levels?.kind === "levels" ? levels.levels[0] : undefined;
  return level?.kind === "level" ? level.terms?.map(({ kind }) => kind) : undefined;
}

it.each(["vi", "en"] as const)("writes conditions that the language reads as what they are, in %s", (surface) => {
  for (const phrase of phrases) {
    expect(termsOf(writeRule(phrase, surface), surface), JSON.stringify(phrase)).toEqual([
      phrase.kind === "score" ? "score" : "count",
    ]);
  }
  const all = joinRules(
    phrases.map((phrase) => writeRule(phrase, surface)),
    surface,
  );
  expect(termsOf(all, surface)).toHaveLength(phrases.length);
});
