/** What an upgrade of an overlay comes to, with the decisions that were taken. Loaded when somebody first looks at one. */

import { report, type Message } from "@khung/diagnostics";
import type { TextEdit, TextRange } from "@khung/document";
import { carryOver, type CarriedFate, type Carrying, type Choice, type Decisions } from "@khung/document/carry";
import type { Module, Title } from "@khung/ir";
import type { Run } from "@khung/simulation";
import type { Change } from "@khung/versions";
import type { Allowed } from "../../form/view/row-of-view.ts";
import { allowedBy } from "../allowed.ts";
import { changeRow, changesOf, compareModules, type ChangeRow, type Moving } from "../compare/changes.ts";
import { refuse } from "../refusal.ts";
import { headOf, type SideHead } from "../simulation/sides.ts";
import type { Workshop } from "../workshop.ts";

/** A statement of the overlay that the new version touches. */
export interface UpgradeFate {
  /** Names it in decisions. */
  readonly key: string;
  readonly kind: "conflict" | "requoted" | "redundant";
  /** As changes have it: `cqs.x/3`. */
  readonly path: string;
  /** Of the criterion that it is about. */
  readonly title?: Title;
  /** As it is written, and where. */
  readonly statement: string;
  readonly range: TextRange;
  /** What it quotes, what the new version says there, and its own value; as written. */
  readonly quoted?: string;
  readonly now?: string;
  readonly own?: string;
  /** What the compiler says of it on the new version. */
  readonly why: Message;
  readonly choices: readonly Omit<Choice, "edits">[];
  /** Where a number of one's own can be put instead. */
  readonly field?: OwnField;
}

/** A field for a number of one's own. */
export interface OwnField {
  /** `%`, `Mb/s`; empty where there is none. */
  readonly unit: string;
  /** What the new version lets the tier of the overlay do, where the statement is of a threshold. */
  readonly allowed?: Allowed;
  /** Why the number that was put there is not taken. */
  readonly refused?: Message;
}

/** A change of the version below; `moves`: who moves under the overlay because of it. */
export interface BaseChange extends ChangeRow {
  /** Whether anything is another for the overlay: it may have settled the same thing itself. */
  readonly reaches: boolean;
}

export interface Upgrade {
  /** What the overlay stands on by now, or stood on when it was opened; absent where it stands on the target already. */
  readonly from?: SideHead;
  readonly onto: SideHead;
  /** How many statements there are, and those that something happens to: conflicts first. */
  readonly statements: number;
  readonly fates: readonly UpgradeFate[];
  /** Keys of conflicts that nobody decided. */
  readonly undecided: readonly string[];
  /** Of the version below. */
  readonly changes: readonly BaseChange[];
  /** All together, under the overlay without what is undecided; absent without data. */
  readonly moves?: Moving;
  /** Inputs that the new version asks for and that the data have no column for. */
  readonly lacking: readonly { readonly name: string; readonly title: Title }[];
  /** Of the text: none where it says all this already. */
  readonly edits: readonly TextEdit[];
  /** Why the result cannot be read whatever is decided: the new version itself is wrong. */
  readonly problems: readonly Message[];
}

/** Works an upgrade out. Errors: refuses where the text stands on no version of the target. */
export async function upgradeTo(workshop: Workshop, target: Module, decisions: Decisions, run: Run): Promise<Upgrade> {
  const before = standingElsewhere(workshop, target);
  const base = before && baseOf(workshop, before);
  const national = base ? compareModules(base, target).changes : [];
  const renames = new Map(national.flatMap(({ rename }) => (rename ? [[rename.from, rename.to] as const] : [])));
  const carrying = carryingOf(workshop, target, base, renames);
  const { rebased, edits, settled, refused } = carrying.settle(decisions);
  const after = rebased.compiled.modules.find(
    ({ origin, layers }) => origin.file === workshop.file && layers?.at(-1)?.kind === "overlay",
  );
  const effect = before && after && (await changesOf(workshop, before, after, run));
  const reached = new Map(effect?.changes.map((row) => [row.path, row]));
  const tier = [after, before, workshop.module].find((each) => each)?.layers?.at(-1)?.tier;
  const allowed = tier === undefined ? {} : allowedBy(target, tier);
  const fates = carrying.fates.map((each): UpgradeFate => {
    const field = fieldOf(each, allowed, refused);
    return { ...fateOf(each, target, workshop.service.text), ...(field && { field }) };
  });
  return {
    ...(base && { from: headOf(base) }),
    onto: headOf(target),
    statements: rebased.statements,
    fates,
    undecided: fates.filter(({ kind, key }) => kind === "conflict" && !settled.has(key)).map(({ key }) => key),
    changes: base
      ? national.toSorted(byWeight).map((change): BaseChange => {
          const row = reached.get(change.path);
          return { ...changeRow(change, base, target, row?.moves), reaches: row !== undefined };
        })
      : [],
    ...(effect?.moves && { moves: effect.moves }),
    lacking: before && after ? await lackingIn(workshop, before, after) : [],
    edits,
    problems: rebased.problems.map(({ message }) => message),
  };
}

/** Criteria first, for they are what people look for; what is said of the framework itself last. */
function byWeight(a: Change, b: Change): number {
  const rank = ({ subject: { kind } }: Change): number => (kind === "criterion" ? 0 : kind === "module" ? 2 : 1);
  return rank(a) - rank(b);
}

/** The overlay as it stands on another version than the target: now, or as it was opened. */
function standingElsewhere({ module, original }: Workshop, target: Module): Module | undefined {
  return [module, original].find((each) =>
    each?.layers?.some(({ id, version }) => id === target.id && version !== target.version),
  );
}

/** What the second asks for beyond the first that the data do not have. */
async function lackingIn(workshop: Workshop, before: Module, after: Module): Promise<Upgrade["lacking"]> {
  const assessed = await workshop.assess(before, after);
  if (!assessed) return [];
  const { columns } = assessed[1].table;
  const known = new Set([...before.inputs.map(({ name }) => name), ...Object.keys(columns)]);
  return after.inputs.filter(({ name }) => !known.has(name)).map(({ name, title }) => ({ name, title }));
}

function baseOf(workshop: Workshop, { layers = [] }: Module): Module | undefined {
  const below = layers.at(-2);
  return below && workshop.baseline(`${below.id}@${below.version}`);
}

/** What was looked at last, for each workshop: decisions come one after the other over one text. */
const looked = new WeakMap<Workshop, { readonly of: readonly unknown[]; readonly carrying: Carrying }>();

function carryingOf(
  workshop: Workshop,
  target: Module,
  base: Module | undefined,
  renames: ReadonlyMap<string, string>,
): Carrying {
  const { id, version, origin } = target;
  const { file, sources } = workshop;
  const { text } = workshop.service;
  const of = [file, text, sources, id, version, base?.version];
  const last = looked.get(workshop);
  if (last && of.every((each, i) => each === last.of[i])) return last.carrying;
  const others = sources.filter((each) => each.file === origin.file || each.file !== base?.origin.file);
  const carrying = carryOver({ file, text }, others, { onto: { id, version }, renames });
  if ("extended" in carrying) {
    const extended = carrying.extended.map((each) => `\`${each}\``).join(", ") || "–";
    return refuse(report("KH6138", { file, start: 0, end: 0 }, { file, base: `${id}@${version}`, extended }));
  }
  looked.set(workshop, { of, carrying });
  return carrying;
}

function fieldOf(
  { key, fate, ownUnit }: CarriedFate,
  allowed: Readonly<Record<string, Allowed>>,
  refused: ReadonlyMap<string, Message>,
): OwnField | undefined {
  if (ownUnit === undefined) return undefined;
  const [may, why] = [allowed[fate.path], refused.get(key)];
  return {
    unit: ownUnit.trim().replaceAll('"', ""),
    ...(may && { allowed: may }),
    ...(why && { refused: why }),
  };
}

function fateOf({ key, fate, range, choices }: CarriedFate, target: Module, text: string): UpgradeFate {
  const { kind, path, name, said, statement } = fate;
  const { node } = statement;
  const title = target.criteria.find(({ code }) => code === name)?.title;
  const change = node.kind === "change" ? node : undefined;
  const source = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  const now = kind === "conflict" ? fate.quote?.after : fate.after;
  return {
    key,
    kind,
    path,
    ...(title && { title }),
    statement: source(statement),
    range,
    ...(change && { quoted: source(change.from), own: source(change.to) }),
    ...(now !== undefined && { now }),
    why: said.message,
    choices: choices.map((choice) => {
      const { edits: _, ...rest } = choice;
      return rest;
    }),
  };
}
