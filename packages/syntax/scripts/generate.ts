/**
 * Writes `src/generated/` from `grammars/`: the token table, the parser and the highlighters.
 *
 * In: grammars/tokens.json, grammars/khung.peggy. Out: token-table.ts, parser.js, parser.d.ts, monarch.ts, khung.tmLanguage.json.
 * Refuses: knowing the language; every word comes from the table, every rule from the grammar.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { monarchModule, textMateGrammar } from "./highlighters.ts";
import { parserModule } from "./parser-module.ts";
import { kindsOf, type TokenTable } from "./token-kinds.ts";

const grammars = new URL("../../../grammars/", import.meta.url);
const generated = new URL("../src/generated/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, grammars), "utf8");
const write = (name: string, text: string) => writeFileSync(new URL(name, generated), text);

const table = JSON.parse(read("tokens.json")) as TokenTable;
const kinds = kindsOf(table);

mkdirSync(generated, { recursive: true });
write(
  "token-table.ts",
  `// Generated from grammars/tokens.json.
/** Every keyword with its forms in both surfaces. */
export const keywordTable = ${JSON.stringify(table.keywords, undefined, 2)} as const;
/** The number of every kind of token; it is also the character the grammar reads. */
export const K = ${JSON.stringify(Object.fromEntries(kinds), undefined, 2)} as const;
`,
);
write("parser.js", parserModule(read("khung.peggy"), table, kinds));
write(
  "parser.d.ts",
  `/** What \`peg$library\` parsing gives back. */
export interface PegResult {
  readonly peg$success: boolean;
  readonly peg$result: unknown;
  readonly peg$maxFailPos: number;
  readonly peg$maxFailExpected: readonly { readonly type: string; readonly text?: string; readonly parts?: readonly unknown[]; readonly description?: string }[];
}
export function parse(input: string, options: Readonly<Record<string, unknown>>): PegResult;
`,
);
write("monarch.ts", monarchModule(table));
write("khung.tmLanguage.json", `${JSON.stringify(textMateGrammar(table), undefined, 2)}\n`);
