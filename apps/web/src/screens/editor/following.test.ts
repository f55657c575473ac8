import { projectForm } from "@khung/document/form";
import { expect, it } from "vitest";
import { viewOf } from "../../form/view/view.ts";
import { Following } from "./following.ts";
import type { EditorHost } from "./host.ts";

const text = (...codes: readonly string[]) => `ngôn ngữ vi
khung a phiên bản 1.0.0 "A" {
  các mức lũy tiến { mức 1 x "X" }
  số liệu n: số lượng "N"
${codes.map((code) => `  tiêu chí ${code} bắt buộc "${code}" {\n    đo bằng n\n    yêu cầu đạt từ { 1: 5 }\n  }\n`).join("")}}
`;

/** The editor after a step, as `following` sees it, and the criterion that is worked on then. */
function screen() {
  const revealed: string[] = [];
  const state = { change: undefined as object | undefined, formVersion: 0, version: 0 };
  const host = {
    bench: { document: { state } },
    view: undefined as ReturnType<typeof viewOf>,
    updateComplete: Promise.resolve(true),
    requestUpdate: () => {},
    querySelector: () => ({ reveal: (key: string) => revealed.push(key) }),
  };
  const following = new Following(host as unknown as EditorHost);
  const shows = (now: string, change?: { readonly way: "do" | "undo"; readonly reveal: string }): string => {
    host.view = viewOf(projectForm(now), {});
    state.formVersion = ++state.version;
    state.change = change && { ...change, version: state.version, range: { from: 0, to: 0 } };
    following.followChange();
    return following.current;
  };
  return { following, shows, revealed };
}

const [one, two] = ["a/criterion:t1", "a/criterion:t2"];

it("stays with whoever has gone on before a step was shown", async () => {
  const { following, shows, revealed } = screen();
  shows(text("t1", "t2"));
  following.current = two;
  expect(shows(text("t1", "t2"), { way: "do", reveal: `${one}/threshold:1/value` })).toBe(two);
  expect(shows(text("t1", "t2"), { way: "do", reveal: `${two}/threshold:1/value` })).toBe(two);
  await Promise.resolve();
  expect(revealed).toEqual([two]);
});

it("turns to what a step made, moved, or took back", () => {
  const { following, shows } = screen();
  shows(text("t1", "t2"));
  following.current = two;
  expect(shows(text("t1", "t2"), { way: "undo", reveal: `${one}/threshold:1/value` })).toBe(one);
  expect(shows(text("t1", "t2", "t3"), { way: "do", reveal: "a/criterion:t3" })).toBe("a/criterion:t3");
  expect(shows(text("t3", "t1", "t2"), { way: "do", reveal: one })).toBe(one);
});
