/**
 * The format of a case: one Markdown file.
 *
 * `# title`, then lines `key: value` (`source:` is required where numbers are expected), then fenced blocks whose info string
 * is `khung [file]`, `csv [file]`, `expect`, `diagnostics`, `problems` or `claims`. Anything else is prose for the reader.
 */

/** One fenced block. */
export interface Block {
  readonly kind: string;
  /** What follows the kind on the fence line. */
  readonly name: string;
  readonly text: string;
}

/** A case as read. */
export interface Case {
  readonly file: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
}

/** Formats of tables; the text is the file, so that what is no text can only be refused. */
const tableKinds = ["csv", "json", "jsonl", "ods", "parquet", "xlsx"];
/** Files beside the table, all CSV: what became of entities, what entities there are, the tier below. */
const besides = ["lineage", "registry", "children"];
const kinds = new Set(["khung", ...tableKinds, ...besides, "expect", "diagnostics", "problems", "claims"]);

/** Reads a case; throws on a malformed one (our own mistake). */
export function parseCase(file: string, text: string): Case {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const fields: Record<string, string> = {};
  const blocks: Block[] = [];
  let title = "";
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const fence = /^```(\S+) ?(.*)$/.exec(line);
    if (fence) {
      const kind = fence[1] ?? "";
      if (!kinds.has(kind)) throw new Error(`${file}: unknown block ${kind}`);
      const end = lines.indexOf("```", i + 1);
      if (end < 0) throw new Error(`${file}: block ${kind} is not closed`);
      blocks.push({ kind, name: fence[2] ?? "", text: `${lines.slice(i + 1, end).join("\n")}\n` });
      i = end;
      continue;
    }
    if (line.startsWith("# ")) title = line.slice(2);
    const field = /^([a-z]+): (.+)$/.exec(line);
    if (field && blocks.length === 0) fields[field[1] ?? ""] = field[2] ?? "";
  }
  if (!title) throw new Error(`${file}: no title`);
  return { file, title, fields, blocks };
}

/** The blocks of a kind, in order. */
export function blocksOf(item: Case, kind: string): readonly Block[] {
  return item.blocks.filter((block) => block.kind === kind);
}

/** The table of a case: its file, its text, and how to read it. */
export interface TableBlock {
  readonly file: string;
  readonly text: string;
  /** Options of `readTable`, as JSON on the fence line. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The one table of a case. */
export function tableOf(item: Case): TableBlock | undefined {
  const block = item.blocks.find(({ kind }) => tableKinds.includes(kind));
  if (!block) return undefined;
  const brace = block.name.indexOf("{");
  const file = (brace < 0 ? block.name : block.name.slice(0, brace)).trim();
  const options: unknown = brace < 0 ? {} : JSON.parse(block.name.slice(brace));
  return {
    file: file || `data.${block.kind}`,
    text: block.text,
    options: options as Readonly<Record<string, unknown>>,
  };
}
