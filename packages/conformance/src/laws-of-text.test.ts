/** Laws of any text: it is read, checked and formatted without a word lost. */

import { commentsOf, format, parse, translate, walk } from "@khung/syntax";
import { arbitrarySource } from "@khung/syntax/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryFramework } from "./arbitrary-framework.ts";
import { arbitraryText, compileText, patience, runs } from "./arbitrary-program.ts";

const file = "t.khung";
const read = (text: string) => parse({ file, text });
const comments = (text: string): readonly string[] => commentsOf(read(text)).map((comment) => comment.text.trimEnd());
const right = fc.oneof(
  arbitrarySource().map(({ text }) => text),
  arbitraryFramework,
);

/** The tree without places. */
const shape = (text: string): string =>
  JSON.stringify(read(text).file, (key, value: unknown) => (key === "start" || key === "end" ? undefined : value));

it(
  "1, 2, 3: formatting keeps the tree and the comments, and formatting again changes nothing",
  () => {
    fc.assert(
      fc.property(right, (text) => {
        const formatted = format(read(text));
        expect(shape(formatted)).toBe(shape(text));
        expect(comments(formatted)).toEqual(comments(text));
        expect(format(read(formatted))).toBe(formatted);
      }),
      runs(120),
    );
  },
  patience,
);

it(
  "translating there and back gives the formatted text",
  () => {
    fc.assert(
      fc.property(right, (text) => {
        const parsed = read(text);
        const other = parsed.surface === "vi" ? "en" : "vi";
        expect(translate(read(translate(parsed, other)), parsed.surface)).toBe(format(parsed));
      }),
      runs(120),
    );
  },
  patience,
);

it(
  "4, 5: any text compiles without throwing; nodes nest in order; every place is in the text",
  () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const parsed = read(text);
        walk(parsed.file, (node, parent) => {
          expect(node.start).toBeLessThanOrEqual(node.end);
          if (parent) expect([parent.start <= node.start, node.end <= parent.end], node.kind).toEqual([true, true]);
        });
        for (const { code, span, message, related, fixes } of compileText(text).diagnostics) {
          const edits = fixes.flatMap((fix) => fix.edits.map((edit) => edit.span));
          for (const place of [span, ...related.map((each) => each.span), ...edits]) {
            expect(place && 0 <= place.start && place.start <= place.end && place.end <= text.length, code).toBe(true);
          }
          expect(span && span.start < span.end, `${code} underlines something`).toBe(true);
          expect(message.vi + message.en).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      runs(400),
    );
  },
  patience,
);

it(
  "a text is checked the same each time",
  () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(compileText(text).diagnostics).toEqual(compileText(text).diagnostics);
      }),
      runs(60),
    );
  },
  patience,
);

/** White space and keywords are what formatting changes, and with them these go away. */
const ofSpelling = ["KH1013", "KH1020"];

it(
  "formatting a text that has mistakes hides none and adds none",
  () => {
    const codes = (text: string): readonly string[] => read(text).diagnostics.map(({ code }) => code);
    const lasting = (text: string): readonly string[] =>
      codes(text)
        .filter((code) => !ofSpelling.includes(code))
        .toSorted();
    fc.assert(
      fc.property(arbitraryText, (text) => {
        // A comma between two digits in a list is parted by formatting (reported).
        fc.pre(!codes(text).includes("KH1012"));
        expect(lasting(format(read(text)))).toEqual(lasting(text));
      }),
      runs(300),
    );
  },
  patience,
);
