/**
 * Many texts: which of them stand on which, and the snapshot of each with what it stands on.
 *
 * A text stands on what declares the frameworks and overlays that it names. Where several texts declare the same version, the
 * nearest counts: those in the same folder before others, then by name. So two copies of a framework in two folders do not meet.
 */

import { createMemory } from "@khung/compiler";
import type { Source } from "@khung/diagnostics";
import type { AnyNode, ast } from "@khung/syntax";
import type { Coverage } from "./coverage.ts";
import { takeSnapshot, takeText, type Snapshot, type Text } from "./snapshot.ts";

/** A framework or overlay that a text names. */
interface Wanted {
  readonly id: string;
  readonly version?: string;
}

/** A text, what it declares and what it names. */
interface Entry {
  readonly text: Text;
  readonly isReadOnly: boolean;
  /** `id@version`. */
  readonly declares: readonly string[];
  readonly wants: readonly Wanted[];
}

export interface Workspace {
  /** Adds or replaces a text. */
  update(source: Source, version: number, access?: "readOnly"): void;
  remove(file: string): void;
  /** The names of all texts. */
  files(): readonly string[];
  text(file: string): Text | undefined;
  isReadOnly(file: string): boolean;
  /** A text with all that it stands on; an empty one for a file that is not there. */
  snapshot(file: string): Snapshot;
  /** The snapshots of a text and of all texts that stand on it. */
  snapshotsAbout(file: string): readonly Snapshot[];
  /** What a population says of the text, for hovers and hints; of the text as it is now. */
  setCoverage(file: string, coverage: Coverage | undefined): void;
  /** A workspace with other texts in place of some. */
  withTexts(texts: ReadonlyMap<string, string>): Workspace;
}

/** Starts with no texts. */
export function createWorkspace(): Workspace {
  return workspaceOf(new Map());
}

function workspaceOf(entries: Map<string, Entry>): Workspace {
  const memory = createMemory();
  const kept = new Map<string, Snapshot>();
  const coverages = new Map<string, Coverage>();
  let below = new Map<string, readonly Text[]>();
  const put = (source: Source, version: number, isReadOnly: boolean): void => {
    const last = entries.get(source.file);
    // The same again keeps its tree, and with it what is known of it.
    if (last?.text.version === version && last.isReadOnly === isReadOnly && last.text.source.text === source.text)
      return;
    entries.set(source.file, entryOf(takeText(source, version), isReadOnly));
    below = new Map();
  };
  const belowOf = (file: string): readonly Text[] => {
    const known = below.get(file) ?? closureOf(file, entries);
    below.set(file, known);
    return known;
  };
  const snapshot = (file: string): Snapshot => {
    const text = entries.get(file)?.text ?? takeText({ file, text: "" }, 0);
    const wanted = [...belowOf(file), text];
    const last = kept.get(file);
    const isSame = last?.project.length === wanted.length && wanted.every((each, i) => each === last.project[i]);
    if (last && isSame) return last;
    const next = takeSnapshot(text, wanted.slice(0, -1), () => coverages.get(file), memory);
    kept.set(file, next);
    return next;
  };
  return {
    update: (source, version, access) => put(source, version, access === "readOnly"),
    remove: (file) => {
      entries.delete(file);
      kept.delete(file);
      coverages.delete(file);
      below = new Map();
    },
    files: () => [...entries.keys()],
    text: (file) => entries.get(file)?.text,
    isReadOnly: (file) => entries.get(file)?.isReadOnly ?? false,
    snapshot,
    snapshotsAbout: (file) =>
      [...entries.keys()]
        .filter((each) => each === file || belowOf(each).some(({ source }) => source.file === file))
        .map(snapshot),
    setCoverage: (file, coverage) => {
      if (coverage) coverages.set(file, coverage);
      else coverages.delete(file);
    },
    withTexts: (texts) => {
      const others = new Map(entries);
      for (const [file, text] of texts) others.set(file, entryOf(takeText({ file, text }, 0), false));
      return workspaceOf(others);
    },
  };
}

/** What is declared and named is found when somebody asks: most texts of a folder are never asked about. */
function entryOf(text: Text, isReadOnly: boolean): Entry {
  let declares: readonly string[] | undefined;
  let wants: readonly Wanted[] | undefined;
  return {
    text,
    isReadOnly,
    get declares() {
      return (declares ??= text.parsed.file.items.flatMap((item) =>
        item.kind === "framework" || item.kind === "overlay" ? [`${nameOf(item.id)}@${item.version?.text ?? ""}`] : [],
      ));
    },
    get wants() {
      return (wants ??= text.parsed.file.items.flatMap(wantedBy));
    },
  };
}

function wantedBy(item: ast.Item): readonly Wanted[] {
  switch (item.kind) {
    case "overlay":
      return [...item.bases.map(wanted), ...item.members.flatMap(wantedInside)];
    case "scenario":
      return [wanted(item.base)];
    case "framework":
      return item.members.flatMap(wantedInside);
    case "test":
      return [wantedOf(item.framework, item.version)];
    case "claim":
      return [...(item.of ? [wanted(item.of)] : []), ...wantedInside(item)];
    case "override":
      return item.of ? [wanted(item.of)] : [];
    default:
      return [];
  }
}

function wantedInside(member: AnyNode): readonly Wanted[] {
  if (member.kind === "children") return [wanted(member.framework)];
  return member.kind === "claim" && member.statement.kind === "claimStrict" ? [wanted(member.statement.base)] : [];
}

function wanted({ id, version }: ast.BaseRef): Wanted {
  return wantedOf(id, version);
}

function wantedOf(id: ast.Name, version: ast.Version | undefined): Wanted {
  return { id: nameOf(id), ...(version && { version: version.text }) };
}

function nameOf({ text }: ast.Name): string {
  return text.normalize("NFC");
}

/** The texts that a text stands on, lower ones first. */
function closureOf(file: string, entries: ReadonlyMap<string, Entry>): readonly Text[] {
  const found = new Map<string, Entry>();
  const start = entries.get(file);
  if (!start) return [];
  const visit = (entry: Entry): void => {
    for (const want of entry.wants) {
      if ([start, ...found.values()].some((each) => isDeclared(want, each))) continue;
      const there = nearest(want, file, entries);
      if (!there) continue;
      found.set(there.text.source.file, there);
      visit(there);
    }
  };
  visit(start);
  return [...found.values()].map(({ text }) => text).toReversed();
}

function isDeclared({ id, version }: Wanted, { declares }: Entry): boolean {
  return declares.some((key) => (version === undefined ? key.startsWith(`${id}@`) : key === `${id}@${version}`));
}

function nearest(want: Wanted, file: string, entries: ReadonlyMap<string, Entry>): Entry | undefined {
  const distance = ({ text }: Entry): number => distanceOf(file, text.source.file);
  return [...entries.values()]
    .filter((each) => each.text.source.text.includes(want.id) && isDeclared(want, each))
    .toSorted((a, b) => distance(a) - distance(b) || (a.text.source.file < b.text.source.file ? -1 : 1))[0];
}

/** How many folders lie between two files. */
function distanceOf(a: string, b: string): number {
  const [from, to] = [a, b].map((file) => file.split("/").slice(0, -1));
  if (!from || !to) return 0;
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return from.length + to.length - 2 * same;
}
