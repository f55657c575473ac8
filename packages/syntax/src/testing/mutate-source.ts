import fc from "fast-check";

const splices = [
  "{",
  "}",
  "(",
  ")",
  '"',
  ",",
  ";",
  ":",
  "\n",
  "\u00a0",
  "//",
  "1,5",
  "e\u0301",
  "\ud800",
  "\0",
  "“",
  "tiêu chí",
  "level 3",
  "%",
  "=",
  "-",
  "không",
  " ",
];

/** A text with a few random cuts, doublings and insertions: nearly right, wrong in many ways. */
export function mutateSource(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.nat(0xffffff),
    length: fc.nat(30),
    insert: fc.option(fc.constantFrom(...splices)),
    twice: fc.boolean(),
  });
  return fc.tuple(texts, fc.array(cut, { minLength: 1, maxLength: 4 })).map(([text, cuts]) =>
    cuts.reduce((before, { at, length, insert, twice }) => {
      const start = before.length === 0 ? 0 : at % before.length;
      const middle = before.slice(start, start + length);
      return (
        before.slice(0, start) +
        (insert ?? (twice ? middle + middle : "")) +
        before.slice(start + (insert === null ? length : 0))
      );
    }, text),
  );
}
