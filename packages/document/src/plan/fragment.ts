/** Pieces of text read on their own: expressions, names, statements; and new statements in the surface of the text. */

import { K, parse, scan, translate, type AnyNode, type ast, type Parsed, type Surface } from "@khung/syntax";

/** A block into which statements can be put. */
export type Container = "file" | "framework" | "overlay" | "criterion" | "levels" | "input";

const openings: Readonly<Record<Surface, Readonly<Record<Container, string>>>> = {
  vi: {
    file: "ngôn ngữ vi\n",
    framework: "ngôn ngữ vi\nkhung a {\n",
    overlay: "ngôn ngữ vi\nbộ tiêu chí a kế thừa b {\n",
    criterion: "ngôn ngữ vi\nkhung a {\ntiêu chí a {\n",
    levels: "ngôn ngữ vi\nkhung a {\ncác mức lũy tiến {\n",
    input: "ngôn ngữ vi\nkhung a {\nsố liệu a: số lượng {\n",
  },
  en: {
    file: "language en\n",
    framework: "language en\nframework a {\n",
    overlay: "language en\noverlay a extends b {\n",
    criterion: "language en\nframework a {\ncriterion a {\n",
    levels: "language en\nframework a {\nlevels cumulative {\n",
    input: "language en\nframework a {\ninput a: count {\n",
  },
};
const closings: Readonly<Record<Container, string>> = {
  file: "\n",
  framework: "\n}\n",
  overlay: "\n}\n",
  criterion: "\n}\n}\n",
  levels: "\n}\n}\n",
  input: "\n}\n}\n",
};

/** Statements as they would stand in a block; undefined when they cannot be read. */
export function readStatements(
  source: string,
  container: Container,
  surface: Surface,
): { readonly parsed: Parsed; readonly nodes: readonly AnyNode[] } | undefined {
  const parsed = parse({ file: "", text: openings[surface][container] + source + closings[container] });
  if (hasErrors(parsed)) return undefined;
  const nodes = statementsIn(parsed.file, container);
  return nodes && { parsed, nodes };
}

function hasErrors({ diagnostics }: Parsed): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function statementsIn({ items }: ast.File, container: Container): readonly AnyNode[] | undefined {
  if (container === "file") return items;
  const [set] = items;
  if (items.length !== 1 || (set?.kind !== "framework" && set?.kind !== "overlay")) return undefined;
  if (container === "framework" || container === "overlay") return set.members;
  const [block] = set.members;
  if (set.members.length !== 1) return undefined;
  if (block?.kind === "criterion") return block.clauses;
  if (block?.kind === "levels") return block.levels;
  return block?.kind === "input" ? block.clauses : undefined;
}

/** An expression read on its own; undefined when it is not exactly one. */
export function readExpression(source: string, surface: Surface): ast.Expr | undefined {
  const [lead, text] = [surface === "vi" ? "gọi a = " : "let a = ", source.trim()];
  const read = readStatements(lead + text, "framework", surface);
  const [node] = read?.nodes ?? [];
  if (read?.nodes.length !== 1 || node?.kind !== "let" || text === "" || node.title) return undefined;
  return node.value;
}

/** A statement written in English, in the surface and with the layout of the house, without indentation; undefined when it cannot stand there. */
export function inSurface(english: string, container: Container, surface: Surface): string | undefined {
  const read = readStatements(english, container, "en");
  if (!read) return undefined;
  const text = translate(read.parsed, surface);
  const parsed = parse({ file: "", text });
  const nodes = statementsIn(parsed.file, container) ?? [];
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return undefined;
  const indent = first.start - (text.lastIndexOf("\n", first.start) + 1);
  return text.slice(first.start, last.end).replaceAll(`\n${" ".repeat(indent)}`, "\n");
}

/** Whether a text is one name. */
export function isName(text: string): boolean {
  return isOne(text, K.Name);
}

/** Whether a text is a level by number or id. */
export function isLevelRef(text: string): boolean {
  return isName(text) || /^\d+$/.test(text);
}

function isOne(text: string, kind: number): boolean {
  const { tokens, problems } = scan({ file: "", text });
  return problems.list.length === 0 && tokens.count === 1 && tokens.kinds[0] === kind;
}

/** A text between quotes. What cannot stand in one line becomes a space. */
export function quoted(text: string): string {
  const plain = text.normalize("NFC").replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
  return `"${plain.replaceAll(/["\\]/g, "\\$&")}"`;
}

/** The text as it will be read: what `quoted` leaves of it. */
export function plainText(text: string): string {
  return text.normalize("NFC").replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
