/** Tests that stand in the text: put at its end, and taught what comes out. */

import type { Message } from "@khung/diagnostics";
import { commentsOf, parse, type ast } from "@khung/syntax";
import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import { inSurface, readStatements } from "./fragment.ts";
import { spotBehind, stretchOf } from "./lines.ts";
import type { Of } from "./part.ts";
import type { TreeChange } from "./same-tree.ts";

/** Tests behind everything that the text says. */
export function addTests(work: Work, { source }: Of<"addTests">): Draft {
  const { file, surface } = work.parsed;
  const written = inSurface(source, "file", surface);
  const tests = written === undefined ? [] : testsIn(written, work);
  const last = file.items.at(-1);
  if (written === undefined || tests.length === 0 || !last) return refuse(work, "KH4007", { source });
  const spot = spotBehind(work, stretchOf(work, last, commentsOf(work.parsed)), file);
  const { length } = file.items;
  return {
    edits: [spot.put(`\n${written}`)],
    changes: tests.map((value) => ({ kind: "insert", holder: file, field: "items", index: length, value })),
    label: about({ vi: "Thêm", en: "Add" }, tests),
    reveal: `test:${tests[0]?.title.value ?? ""}/test`,
  };
}

function testsIn(source: string, { parsed }: Work): readonly ast.Test[] {
  const nodes = readStatements(source, "file", parsed.surface)?.nodes ?? [];
  return nodes.filter((node): node is ast.Test => node.kind === "test");
}

/** Other expectations in the place of some: what stands around them stays. */
export function setExpectations(work: Work, { expectations }: Of<"setExpectations">): Draft {
  const tests = new Set<ast.Test>();
  const parts = expectations.map(({ test: key, index, source }) => {
    const { node } = cardPlace(work, key);
    const test = node.kind === "test" ? node : refuse(work, "KH4008", { key });
    tests.add(test);
    return partOf(work, test, index, source);
  });
  return {
    edits: parts.map(({ edit }) => edit).toSorted((a, b) => a.from - b.from),
    changes: parts.flatMap(({ changes }) => changes),
    label: about({ vi: "Ghi nhận kết quả hiện tại làm chuẩn cho", en: "Accept what comes out now for" }, [...tests]),
    ...(expectations[0] && { reveal: expectations[0].test }),
  };
}

function partOf(work: Work, test: ast.Test, index: number, source: string) {
  const old = test.items.filter(isExpectation)[index];
  const written = old && expectationsIn(work, source);
  if (!old || !written) return refuse(work, "KH4007", { source });
  const at = test.items.indexOf(old);
  const changes = written.items.map((value, i): TreeChange => {
    const place = { holder: test, field: "items", value };
    return i === 0 ? { kind: "set", ...place, index: at } : { kind: "insert", ...place, index: at + 1 };
  });
  return { edit: { from: old.start, to: old.end, insert: written.text }, changes };
}

/** Expectations as they are written in the surface of the text; undefined when they cannot be read. */
function expectationsIn(
  { parsed }: Work,
  source: string,
): { readonly text: string; readonly items: readonly ast.TestItem[] } | undefined {
  const text = inSurface(`test "a" of a {\n  given others missing\n  expect ${source}\n}`, "file", parsed.surface);
  if (text === undefined) return undefined;
  const heading = parsed.surface === "vi" ? "ngôn ngữ vi\n" : "language en\n";
  const whole = heading + text;
  const [test] = parse({ file: "", text: whole }).file.items;
  const items = test?.kind === "test" ? test.items.filter(isExpectation) : [];
  const [first, last] = [items[0], items.at(-1)];
  return first && last && { text: whole.slice(first.start, last.end), items };
}

function isExpectation({ kind }: ast.TestItem): boolean {
  return kind !== "asOf" && kind !== "given" && kind !== "error";
}

function about(deed: Message, tests: readonly ast.Test[]): Message {
  const [only] = tests;
  const one = tests.length === 1 && only ? only.title.value : undefined;
  return {
    vi: one === undefined ? `${deed.vi} ${tests.length} kiểm thử` : `${deed.vi} kiểm thử “${one}”`,
    en: one === undefined ? `${deed.en} ${tests.length} tests` : `${deed.en} the test “${one}”`,
  };
}
