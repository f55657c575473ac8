import { readdirSync, readFileSync } from "node:fs";
import { arbitrarySource, mutateSource } from "@khung/syntax/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sample } from "../testing/sample.ts";
import type { CriterionCard } from "./cards.ts";
import type { RequirementCard } from "./clauses.ts";
import { cardAt, findCard, findSlot, walkCards, walkSlots } from "./find.ts";
import type { AnyCard, Form } from "./form.ts";
import { projectForm } from "./project.ts";
import type { TextSlot } from "./slots.ts";

const criterion = (form: Form, code: string): CriterionCard => {
  const card = findCard(form, `vd.mau/criterion:${code}`);
  if (card?.kind !== "criterion") throw new Error(`no criterion ${code}`);
  return card;
};
const requirement = (form: Form, code: string): RequirementCard => {
  const found = criterion(form, code).clauses.find((each) => each.kind === "requirement");
  if (found?.kind !== "requirement") throw new Error("no requirement");
  return found;
};

describe("the form of a text", () => {
  const form = projectForm(sample);

  it("has a card for each statement, with texts, words and comments", () => {
    const card = criterion(form, "TC1");
    expect([card.title.text, card.class.word, card.state]).toEqual(["Tỷ lệ trực tuyến", "mandatory", "ok"]);
    expect(card.note?.lines).toEqual(["Họp ngày 12/9", "giữ như đề nghị", "hết TC1"]);
    expect(card.clauses.map(({ kind }) => kind)).toEqual([
      "measure",
      "requirement",
      "nothingPolicy",
      "evidence",
      "provenance",
    ]);
    const kinds = form.sets.flatMap((set) => (set.kind === "opaque" ? [] : set.members.map(({ kind }) => kind)));
    expect(kinds.slice(0, 6)).toEqual(["issuer", "decision", "effective", "tier", "missingPolicy", "levels"]);
    expect(findCard(form, "vd.mau/let:phan")).toMatchObject({
      kind: "opaque",
      state: "opaque",
      source: "gọi phan = truc_tuyen / ho_so",
    });
  });

  it("has a cell for each level, empty ones too", () => {
    const { cells, shape, comparison } = requirement(form, "TC1");
    expect([shape, comparison.word]).toEqual(["levels", "atLeast"]);
    expect(cells.map(({ level, value }) => [level.title, value.state, value.source])).toEqual([
      ["Khởi động", "ok", "20%"],
      ["Kết nối", "ok", "40%"],
      ["Cơ bản", "absent", ""],
    ]);
    const byClass = requirement(form, "TC2").cells[2]?.value.byClass;
    expect([byClass?.class.name, byClass?.cases.map(({ member, value }) => [member, value.literal])]).toEqual([
      "loai",
      [
        ["xa", { kind: "number", digits: "60", percent: false, unit: "Mb/s" }],
        [undefined, { kind: "number", digits: "90", percent: false, unit: "Mb/s" }],
      ],
    ]);
    expect(requirement(form, "TC3")).toMatchObject({
      shape: "answer",
      start: { name: "2" },
      comparison: { word: "yes" },
    });
  });

  it("reads formulas as sentences and rules of levels as terms", () => {
    const [measure] = criterion(form, "TC1").clauses;
    expect(
      measure?.kind === "measure" &&
        measure.expression.parts?.map((part) => (part.kind === "sign" ? part.sign : part.kind)),
    ).toEqual(["name", "/", "name"]);
    expect(findCard(form, "vd.mau/level:2")).toMatchObject({
      terms: [
        { kind: "count", quantifier: "all", class: "mandatory" },
        {
          kind: "count",
          quantifier: "atLeast",
          class: "extension",
          amount: { literal: { digits: "30", percent: true } },
        },
      ],
    });
  });

  it("finds the card at an offset", () => {
    expect(cardAt(form, sample.indexOf("20%"))?.key).toBe("vd.mau/criterion:TC1/requirement");
  });
});

describe("a text that cannot be read everywhere", () => {
  const form = projectForm(sample);
  const edited = (from: string, to: string, previous = form): Form => {
    expect(sample).toContain(from);
    return projectForm(sample.replace(from, to), { previous });
  };
  const statesOf = (now: Form): readonly string[] => {
    const states: string[] = [];
    walkCards(now, (card: AnyCard) => {
      if (card.state === "stale") states.push(card.key);
    });
    return states;
  };

  it("keeps the card of a statement that is being written, with its last good value", () => {
    const now = edited("đạt từ { 1: 20%, 2: 40% }", "đạt từ { 1: 20%, 2: }");
    expect(
      requirement(now, "TC1").cells.map(({ value }) => [
        value.state,
        value.literal && "digits" in value.literal ? value.literal.digits : undefined,
      ]),
    ).toEqual([
      ["ok", "20"],
      ["stale", "40"],
      ["absent", undefined],
    ]);
    expect(statesOf(now)).toEqual(["vd.mau/criterion:TC1", "vd.mau/criterion:TC1/requirement"]);
  });

  it("keeps a criterion whose head cannot be read", () => {
    const now = edited("tiêu chí TC2 mở rộng", "tiêu chí mở rộng");
    expect(statesOf(now)).toContain("vd.mau/criterion:TC2");
    expect(criterion(now, "TC2").title).toMatchObject({ text: "Tốc độ", state: "stale" });
    expect(criterion(now, "TC1").state).toBe("ok");
    expect(criterion(now, "TC3").state).toBe("ok");
  });

  it("leaves the others alone when a closing brace goes and half a word comes", () => {
    const now = edited('"Báo cáo"\n      xuất xứ minh họa\n    } // hết TC1', '"Báo cáo"\n      xuất x\n');
    expect(statesOf(now)).toContain("vd.mau/criterion:TC1");
    expect(statesOf(now).filter((key) => key.includes("TC2") || key.includes("TC3"))).toEqual([]);
    expect(criterion(now, "TC2").state).toBe("ok");
    expect(projectForm(sample, { previous: now })).toEqual(form);
  });

  it("shows a hole as a hole and keeps the card", () => {
    const now = edited("{ 1: 20%, 2: 40% }", "{ 1: ?, 2: 40% }");
    expect(requirement(now, "TC1")).toMatchObject({ state: "hole", cells: [{ value: { state: "hole" } }, {}, {}] });
  });

  it("keeps everything when all is gone, and is whole again afterwards", () => {
    const gone = projectForm('ngôn ngữ vi\nkhung "', { previous: form });
    expect(statesOf(gone)).toContain("vd.mau");
    expect(projectForm("", { previous: form }).sets).toEqual([]);
    expect(projectForm(sample, { previous: gone })).toEqual(form);
  });

  it("shows statements that are switched off", () => {
    const now = projectForm(
      sample.replace("    tiêu chí TC3", "    //- tiêu chí TC9 {\n    //-   đo bằng x\n    //- }\n    tiêu chí TC3"),
    );
    expect(findCard(now, "vd.mau/group:cqs/disabled")).toMatchObject({
      kind: "disabled",
      source: "tiêu chí TC9 {\n  đo bằng x\n}",
    });
  });
});

it("tells members of a choice apart that have one name", () => {
  const form = projectForm('ngôn ngữ vi\nkhung x phiên bản 1.0.0 {\n  số liệu a: lựa chọn { b "Một", b "Hai" }\n}\n');
  const title = (key: string) => (findSlot(form, `x/input:a/choice:b${key}/title`)?.slot as TextSlot | undefined)?.text;
  expect([title(""), title("#2")]).toEqual(["Một", "Hai"]);
});

/** Keys are unique, ranges are within the text, and what is shown as written is what stands there. */
function isSound(text: string, form: Form): void {
  const keys = new Set<string>();
  walkCards(form, (card) => {
    expect(keys.has(card.key), `two cards ${card.key}`).toBe(false);
    keys.add(card.key);
    expect(card.range.from).toBeGreaterThanOrEqual(0);
    expect(card.range.to).toBeLessThanOrEqual(text.length);
    walkSlots(card, (slot) => {
      if (!slot.range) expect(["absent", "stale"]).toContain(slot.state);
      else if ("source" in slot) expect(slot.source).toBe(text.slice(slot.range.from, slot.range.to));
    });
  });
}

it("is total: any text has a form, whatever the form before", () => {
  const texts = fc.oneof(
    mutateSource(arbitrarySource().map(({ text }) => text)),
    arbitrarySource().map(({ text }) => text),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, texts, (before, now) => {
      const previous = projectForm(before);
      isSound(before, previous);
      expect(projectForm(now, { previous }).surface).toMatch(/vi|en/);
    }),
    { numRuns: 200 },
  );
}, 60_000);

const examples = new URL("../../../../examples/", import.meta.url);
const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".khung"));

it.each(files)("%s has a sound form whose slots can all be found", (name) => {
  const text = readFileSync(new URL(name, examples), "utf8");
  const form = projectForm(text);
  expect(form.isBroken).toBe(false);
  isSound(text, form);
  walkCards(form, (card) => {
    expect(card.state).not.toBe("stale");
    walkSlots(card, (slot) => expect(findSlot(form, slot.key)?.slot.key).toBe(slot.key));
    return card.kind !== "criterion";
  });
});
