import { describe, expect, it } from "vitest";
import { difference, number, refusal } from "../testing/plan.ts";
import type { Intent } from "./intent.ts";

const points = (entries: string): string => `ngôn ngữ vi
khung vd.diem phiên bản 1.0.0 "Điểm" {
  số liệu a: số lượng "A"
  số liệu b: số lượng "B"
  tiêu chí TC1 "Một" điểm 20 {
    đo bằng a / b
    chấm điểm theo bậc ${entries}
  }
}
`;
const lines = points(`{
      // cao nhất
      từ 90%: 20, // đủ
      từ 50%: 10,
      còn lại: 0
    }`);
const line = points("{ từ 90%: 20, 50%: 10, còn lại: 0 }");
const score = "vd.diem/criterion:TC1/score";
const row = (number: number): string => `${score}/entry:${number}`;
const add = (after?: number): Intent => ({
  kind: "insertNode",
  into: score,
  template: { kind: "scoreEntry" },
  ...(after !== undefined && { after: row(after) }),
});
const move = (number: number, after?: number): Intent => ({
  kind: "moveNode",
  node: row(number),
  into: score,
  ...(after !== undefined && { after: row(after) }),
});

describe("rows of a table of points", () => {
  it("come behind another, before what is left over, like the row before", () => {
    expect(difference(add(1), lines)).toBe("+      từ ?: ?,");
    expect(difference(add(), lines)).toBe("+      từ ?: ?,");
    expect(difference(add(3), lines)).toBe(difference(add(), lines));
    expect(difference({ ...add(), first: true } as Intent, lines)).toBe("+      từ ?: ?,");
    expect(difference(add(2), line)).toContain("50%: 10, ?: ?, còn lại: 0 }");
    expect(difference(add(), points("{ còn lại: 0 }"))).toContain("{ từ ?: ?, còn lại: 0 }");
  });

  it("take the sign of the values of the others", () => {
    const text = lines.replace("từ 50%: 10", "từ ?: ?");
    const set = (slot: string): Intent => ({ kind: "setLiteral", slot: `${row(2)}/${slot}`, value: number("60") });
    expect(difference(set("bound"), text)).toContain("từ 60%: ?");
    expect(difference(set("points"), text)).toContain("từ ?: 60,");
    expect(difference({ ...set("bound"), slot: `${row(1)}/bound` } as Intent, points("{ từ ?: 5 }"))).toContain(
      "từ 60%: 5",
    );
  });

  it("move with their comments, and leave the commas where they are", () => {
    expect(difference(move(2), lines)).toBe(
      [
        "-      // cao nhất",
        "-      từ 90%: 20, // đủ",
        "-      từ 50%: 10,",
        "+      từ 50%: 10,",
        "+      // cao nhất",
        "+      từ 90%: 20, // đủ",
      ].join("\n"),
    );
    expect(difference(move(1, 2), lines)).toBe(difference(move(2), lines));
    expect(difference(move(1, 2), line)).toContain("{ 50%: 10, từ 90%: 20, còn lại: 0 }");
    expect(difference(move(1), lines)).toBe("");
  });

  it("go", () => {
    expect(difference({ kind: "deleteNode", node: row(2) }, lines)).toBe("-      từ 50%: 10,");
    expect(refusal({ kind: "insertNode", into: "vd.diem", template: { kind: "scoreEntry" } }, lines)).toBe("KH4008");
  });
});
