import { expect, it } from "vitest";
import { formatBeside, formatCount, formatDate, formatExact, formatShare } from "./format.ts";

const exact = (numerator: bigint, denominator = 1n) => ({ numerator, denominator });

it("groups thousands as the language does", () => {
  expect(formatCount(3321, "vi")).toBe("3.321");
  expect(formatCount(1_234_567, "en")).toBe("1,234,567");
  expect(formatCount(21, "vi")).toBe("21");
});

it("writes decimals with a comma, without closing zeros", () => {
  expect(formatExact(exact(131n, 200n), { percent: true }, "vi")).toBe("65,5\u00a0%");
  expect(formatExact(exact(4n, 5n), { percent: true }, "en")).toBe("80%");
  expect(formatExact(exact(2469n, 2n), {}, "vi")).toBe("1.234,5");
  expect(formatExact(exact(-1n, 3n), { unit: "Mb/s" }, "vi")).toBe("−0,33\u00a0Mb/s");
});

it("rounds half up and never shows minus zero", () => {
  expect(formatExact(exact(1n, 8n), {}, "vi")).toBe("0,13");
  expect(formatExact(exact(-1n, 10_000n), {}, "vi")).toBe("0");
});

it("never lets a value look equal to the threshold it misses", () => {
  const almost = exact(39_999n, 100_000n);
  expect(formatExact(almost, { percent: true }, "vi")).toBe("40\u00a0%");
  expect(formatBeside(almost, exact(2n, 5n), { percent: true }, "vi")).toBe("39,999\u00a0%");
  expect(formatBeside(exact(2n, 5n), exact(2n, 5n), { percent: true }, "vi")).toBe("40\u00a0%");
});

it("shows shares with one place, and a dash of nothing", () => {
  expect(formatShare(1204, 3321, "vi")).toBe("36,3\u00a0%");
  expect(formatShare(0, 0, "vi")).toBe("–");
});

it("writes dates day first", () => {
  expect(formatDate("2026-09-02")).toBe("02/09/2026");
});
