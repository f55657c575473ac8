import fc from "fast-check";
import { expect, it } from "vitest";
import { commentsOf } from "../comments.ts";
import { parse, type Parsed } from "../parse.ts";
import { printTree } from "../print-tree.ts";
import { arbitrarySource, mutateSource } from "../testing/arbitrary-source.ts";
import { format, translate } from "./format.ts";

const parseText = (text: string): Parsed => parse({ file: "a.khung", text });
const formatText = (text: string): string => format(parseText(text));
const errors = (parsed: Parsed) =>
  parsed.diagnostics.filter(({ severity, code }) => severity === "error" || code === "KH1020");
const comments = (parsed: Parsed) =>
  commentsOf(parsed).map(({ text, place, owner }) => [text.trimEnd(), place, owner?.kind]);

it("is idempotent, keeps the tree, and every comment with its owner", () => {
  fc.assert(
    fc.property(arbitrarySource(), ({ text }) => {
      const before = parseText(text);
      const formatted = format(before);
      const after = parseText(formatted);
      expect(format(after)).toBe(formatted);
      expect(printTree(after.file)).toBe(printTree(before.file));
      expect(comments(after)).toEqual(comments(before));
    }),
    { numRuns: 600 },
  );
}, 60_000);

it("is idempotent on sources with errors, and copies what could not be read", () => {
  fc.assert(
    fc.property(mutateSource(arbitrarySource().map(({ text }) => text)), (text) => {
      const formatted = formatText(text);
      expect(formatText(formatted)).toBe(formatted);
      const squeezed = (written: string) => written.normalize("NFC").replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "");
      if (!/[‘“”„]/.test(text)) expect(squeezed(formatted).length).toBeLessThanOrEqual(squeezed(text).length + 200);
    }),
    { numRuns: 600 },
  );
}, 60_000);

it("translates there and back to the formatted text, byte for byte", () => {
  fc.assert(
    fc.property(arbitrarySource(), ({ surface, text }) => {
      const parsed = parseText(text);
      const other = parseText(translate(parsed, surface === "vi" ? "en" : "vi"));
      expect(errors(other)).toEqual([]);
      expect(translate(other, surface)).toBe(format(parsed));
    }),
    { numRuns: 600 },
  );
}, 60_000);

it("translates names that look like the rest of a keyword", () => {
  const nasty = ["khác", "phải", "quá", "half", "applies", "áp", "dụng", "tính", "số", "least", "data", "tự", "hay"];
  fc.assert(
    fc.property(arbitrarySource("en"), fc.array(fc.constantFrom(...nasty), { minLength: 1 }), ({ text }, names) => {
      let next = 0;
      const renamed = text.replace(
        /(?<![\p{L}\p{M}_.])(?:a|ho_so|x2|_z)(?![\p{L}\p{M}\p{Nd}_.])/gu,
        () => names[next++ % names.length] ?? "a",
      );
      const parsed = parseText(renamed);
      if (errors(parsed).length > 0) return;
      const other = parseText(translate(parsed, "vi"));
      expect(errors(other)).toEqual([]);
      expect(translate(other, "en")).toBe(format(parsed));
    }),
    { numRuns: 500 },
  );
}, 60_000);

it("lays out braces, lists and continued lines", () => {
  expect(
    formatText(`language en
framework   a.b version 1.0.0   "T" {

criterion c mandatory{ measure - x*( y+1 ) // why
    require at least {2:20 %,3 : 40%}


      applies when x in { a,b }
 and not {c}  met at 2


}
classify k { one when x
else two }
}
test "t" of a.b @ 1.0.0 { given x = 1,
y = missing }`),
  ).toBe(`language en
framework a.b version 1.0.0 "T" {
  criterion c mandatory { measure -x * (y + 1) // why
    require at least { 2: 20%, 3: 40% }

    applies when x in {a, b}
      and not {c} met at 2
  }
  classify k { one when x
    else two }
}
test "t" of a.b@1.0.0 { given x = 1,
    y = missing }
`);
});

it("spells keywords as the surface of the file does", () => {
  expect(formatText("ngôn ngữ vi\nkhung a { các  mức luỹ\ttiến { level 1 x requires tất cả bắt buộc } }\n")).toBe(
    "ngôn ngữ vi\nkhung a { các mức lũy tiến { mức 1 x yêu cầu tất cả bắt buộc } }\n",
  );
  expect(translate(parseText("ngôn ngữ vi\n"), "en")).toBe("language en\n");
});

it("keeps words that are read otherwise elsewhere, in both surfaces", () => {
  const criterion = (body: string): string => `ngôn ngữ vi\nkhung f {\n  tiêu chí c điểm 3 ${body}\n}\n`;
  const overlay = (change: string): string => `ngôn ngữ vi\nbộ tiêu chí o kế thừa f {\n  ${change}\n}\n`;
  const texts = [
    criterion("{ chấm điểm theo vung { nui: 1, còn lại: 2 } }"),
    criterion("{\n    chấm điểm theo vung { nui: 1, còn lại: 2 }\n  }"),
    criterion("{ chấm điểm theo tỷ lệ }"),
    criterion("{ chấm điểm tối đa }"),
    criterion("{ yêu cầu bất kỳ {điểm >= 3, điểm} }"),
    criterion("{ không phát sinh: đạt chấm điểm 50% điểm tối đa }"),
    criterion("{ không phát sinh: điểm tối đa }").replace("điểm 3", "điểm theo vung { nui: 1 } trọng số 30%"),
    overlay("nới x từ tổng số đơn vị trực thuộc lên tổng số đơn vị trực thuộc"),
    overlay("đặt x từ a trong khoảng 0 và tối đa thành nhỏ nhất điểm của bắt buộc"),
  ];
  for (const text of texts) {
    const parsed = parseText(text);
    expect(errors(parsed)).toEqual([]);
    expect(format(parsed)).toBe(text);
    const other = parseText(translate(parsed, "en"));
    expect(errors(other)).toEqual([]);
    expect(printTree(other.file).replace("surface=en", "surface=vi")).toBe(printTree(parsed.file));
    expect(translate(other, "vi")).toBe(text);
  }
});

it("leaves an item alone whose braces do not balance", () => {
  const text = "language en\nframework a {\n   criterion c {\n\n\n measure   x\n}\n";
  expect(formatText(`${text}\ntest   "t" of a {}`)).toBe(`${text}\ntest "t" of a {}\n`);
});

it("gives nothing for nothing", () => {
  expect(formatText("")).toBe("");
  expect(formatText(" \n\n \t\r\n")).toBe("");
  expect(formatText("// a  \n\n\n\n//b")).toBe("// a\n\n//b\n");
});
