/**
 * Highlighters written from the token table: a Monarch language for the editor, a TextMate grammar for other tools.
 *
 * Both match keywords of both surfaces, the longest first, on whole words (a dotted name is never a keyword).
 */

import { formText, type TokenTable } from "./token-kinds.ts";

const word = "[\\p{L}\\p{M}\\p{Nd}_]";
const name = `[\\p{L}_]${word}*(?:\\.${word}+)*`;
const number = "\\d+(?:\\.\\d+)?";
const date = "\\d{4}-\\d{2}-\\d{2}";
const version = "\\d+\\.\\d+\\.\\d+";

function keywordPattern(table: TokenTable, lead: boolean): string {
  const forms = Object.values(table.keywords)
    .filter((keyword) => Boolean(keyword.lead) === lead)
    .flatMap((keyword) => [...keyword.en, ...keyword.vi].map(formText));
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.map((form) => form.split(" ").join("[ \\t]+")).join("|")})(?!${word}|\\.${word})`;
}

/** Source of a module with the Monarch language definition. */
export function monarchModule(table: TokenTable): string {
  const rules = [
    ["\\/\\/.*$", "comment"],
    ['"(?:[^"\\\\]|\\\\.)*"', "string"],
    ['"(?:[^"\\\\]|\\\\.)*$', "string.invalid"],
    [date, "number.date"],
    [version, "number.version"],
    [number, "number"],
    [longer(table), "keyword"],
    [keywordPattern(table, true), "keyword.declaration"],
    [keywordPattern(table, false), "keyword"],
    [name, "identifier"],
    ["[{}()]", "@brackets"],
    ["<=|>=|!=|[=<>+\\-*/]", "operator"],
    ["[,:;@%?]", "delimiter"],
  ];
  return `// Generated from grammars/tokens.json.
/** A Monarch language: hand it to \`monaco.languages.setMonarchTokensProvider("khung", monarch)\`. */
export const monarch = {
  unicode: true,
  defaultToken: "",
  tokenPostfix: ".khung",
  brackets: [
    { open: "{", close: "}", token: "delimiter.curly" },
    { open: "(", close: ")", token: "delimiter.parenthesis" },
  ],
  tokenizer: {
    root: [
${rules.map(([pattern, token]) => `      [/${pattern}/u, ${JSON.stringify(token)}],`).join("\n")}
    ],
  },
};
`;
}

/** Keywords that are longer than another keyword they begin with must be tried before any shorter one, whatever their class. */
function longer(table: TokenTable): string {
  const all = Object.values(table.keywords).flatMap((k) =>
    [...k.en, ...k.vi].map((form) => [formText(form), Boolean(k.lead)] as const),
  );
  const hidden = all.filter(
    ([form, lead]) => !lead && all.some(([other, otherLead]) => otherLead && form.startsWith(`${other} `)),
  );
  const forms = [...new Set(hidden.map(([form]) => form))].sort((a, b) => b.length - a.length);
  return `(?:${forms.map((form) => form.split(" ").join("[ \\t]+")).join("|")})(?!${word}|\\.${word})`;
}

/** The TextMate grammar, as JSON data. */
export function textMateGrammar(table: TokenTable): unknown {
  const before = `(?<!${word}|\\.)`;
  return {
    $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    name: "Khung",
    scopeName: "source.khung",
    fileTypes: ["khung"],
    patterns: [
      { name: "comment.line.double-slash.khung", match: "//.*$" },
      {
        name: "string.quoted.double.khung",
        begin: '"',
        end: '"|$',
        patterns: [{ name: "constant.character.escape.khung", match: "\\\\." }],
      },
      { name: "constant.other.date.khung", match: date },
      { name: "constant.other.version.khung", match: version },
      { name: "constant.numeric.khung", match: number },
      { name: "keyword.other.khung", match: before + longer(table) },
      { name: "keyword.control.declaration.khung", match: before + keywordPattern(table, true) },
      { name: "keyword.other.khung", match: before + keywordPattern(table, false) },
      { name: "variable.other.khung", match: name },
      { name: "keyword.operator.khung", match: "<=|>=|!=|[=<>+\\-*/%]" },
    ],
  };
}
