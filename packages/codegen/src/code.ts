/** Program text as a tree, printed so that lines stay short; names, strings and comments that nothing can break out of. */

/** Text as it is, or items between an opening and a closing, on one line where there is room. */
export type Code = string | Group;

export interface Group {
  readonly open: string;
  readonly items: readonly Code[];
  readonly close: string;
}

const width = 110;

/** `name(a, b)` */
export function call(name: string, ...items: readonly Code[]): Group {
  return { open: `${name}(`, items, close: ")" };
}

/** `[a, b]` */
export function list(items: readonly Code[]): Group {
  return { open: "[", items, close: "]" };
}

/** `{ a: 1, b: 2 }`; entries without code are left out. */
export function object(entries: Readonly<Record<string, Code | undefined>>): Group {
  const items = Object.entries(entries).flatMap(([name, code]) =>
    code === undefined ? [] : [before(`${name}: `, code)],
  );
  return { open: "{", items, close: "}" };
}

/** The same code with a text before it. */
export function before(prefix: string, code: Code): Code {
  return typeof code === "string" ? prefix + code : { ...code, open: prefix + code.open };
}

/** A function of nothing. */
export function later(code: Code): Code {
  return before("() => ", code);
}

/** A function of the entity. */
export function formula(code: Code): Code {
  return before("(x) => ", code);
}

/** The text of code that begins in a column of a line and has so much after it. */
export function print(code: Code, indent = 0, column = indent, after = 1): string {
  if (typeof code === "string") return code;
  const flat = flatText(code);
  if (!flat.includes("\n") && column + flat.length + after <= width) return flat;
  const [only] = code.items;
  if (code.items.length === 1 && typeof only === "object") {
    const column = indent + code.open.length;
    return code.open + print(only, indent, column, code.close.length + after) + code.close;
  }
  const inner = " ".repeat(indent + 2);
  const lines = code.items.map((item) => `${inner}${print(item, indent + 2, indent + 2)},\n`);
  return `${code.open}\n${lines.join("")}${" ".repeat(indent)}${code.close}`;
}

function flatText(code: Code): string {
  if (typeof code === "string") return code;
  const inside = code.items.map(flatText).join(", ");
  return code.close === "}" && inside ? `${code.open} ${inside} ${code.close}` : code.open + inside + code.close;
}

/** Line and paragraph separators, and what makes text read otherwise than it runs: controls, and marks of direction. */
const treacherous = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A string literal; it ends no `<script>` that a page may put the module in. */
export function text(value: string): string {
  return JSON.stringify(value)
    .replace(treacherous, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("</", "<\\/");
}

/** The name of a member of an object or an interface. */
export function member(name: string): string {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) ? name : text(name);
}

/** A doc comment of some lines; none for no lines. */
export function comment(lines: readonly string[], indent = 0): string {
  const clean = lines
    .map((line) => line.replace(treacherous, " ").replaceAll("*/", "* /").replaceAll("</", "< /").trim())
    .filter(Boolean);
  const margin = " ".repeat(indent);
  if (clean.length === 0) return "";
  const [only] = clean;
  if (clean.length === 1 && only !== undefined && only.length + indent + 7 <= width) return `${margin}/** ${only} */\n`;
  const wrapped = clean.flatMap((line) => wrap(line, width - indent - 3));
  return `${margin}/**\n${wrapped.map((line) => `${margin} * ${line}\n`).join("")}${margin} */\n`;
}

function wrap(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/ +/)) {
    if (current && current.length + 1 + word.length > room) {
      lines.push(current);
      current = word;
    } else current = current ? `${current} ${word}` : word;
  }
  return [...lines, current];
}

/** Names for variables: letters and digits of what they name, each once. */
export function variables(): (prefix: string, name: string) => string {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (prefix, name) => {
    const key = `${prefix} ${name}`;
    const before = given.get(key);
    if (before) return before;
    const plain = `${prefix}_${name.replaceAll(/[^\p{ID_Continue}]/gu, "_")}`;
    let found = plain;
    for (let i = 2; taken.has(found); i++) found = `${plain}_${i}`;
    given.set(key, found);
    taken.add(found);
    return found;
  };
}
