/** What applying one layer needs, and the messages that every kind of change shares. */

import type { Change } from "@khung/ir";
import type { ast, Surface } from "@khung/syntax";
import type { Report } from "../reporter.ts";
import { nearest, replaceFix, spanOf } from "../reporter.ts";
import { keyword } from "../surface.ts";
import { type Deed, refusalOf } from "./delegation.ts";
import { headOf, issuerOf, type Layer, type Made, standsIn } from "./layer.ts";
import type { Stack } from "./stack.ts";
import { originSpan, type Part, type Splice } from "./mapped-text.ts";
import type { Stretch } from "./stretch.ts";

/** One layer being applied to a stack. */
export interface Applying {
  readonly layer: Layer;
  readonly stack: Stack;
  readonly file: string;
  readonly surface: Surface;
  /** Text of the layer in the surface of the stack. */
  readonly stretch: Stretch;
  readonly report: Report;
  readonly splices: Splice[];
  readonly made: Made[];
  /** The layer and all below it. */
  readonly below: ReadonlySet<Layer>;
  /** Changes of this layer, and of those that it does not stand on, by what they are about. */
  readonly taken: Map<string, Made[]>;
}

/** Text of a node of the layer, as it stands there. */
export function written({ layer }: Applying, node: ast.Node): string {
  return layer.parsed.source.text.slice(node.start, node.end);
}

/** Where a node of the stack stands, for related places. */
export function placeIn({ stack, file }: Applying, node: ast.Node) {
  return originSpan(stack.text, node.start, node.end) ?? { file, start: 0, end: 0 };
}

/** Text of a node of the stack. */
export function saidText({ stack }: Applying, node: ast.Node): string {
  return stack.text.text.slice(node.start, node.end);
}

/** The layer in whose text a node of the stack stands. */
function layerOf(into: Applying, node: ast.Node): Layer {
  const place = placeIn(into, node);
  const holds = ({ parsed, node: whole }: Layer): boolean =>
    parsed.source.file === place.file && whole.start <= place.start && place.end <= whole.end;
  return into.stack.layers.find(holds) ?? into.stack.root;
}

/** Nothing of that name. */
export function sayUnknown(
  into: Applying,
  node: ast.Name,
  words: { readonly vi: string; readonly en: string },
  names: ReadonlyMap<string, unknown>,
  others: ReadonlyMap<string, unknown> = new Map(),
): void {
  const all = (): readonly string[] => [...names.keys(), ...others.keys()];
  const near = nearest(node.text, all, names.size + others.size, into.report);
  const span = spanOf(into.file, node);
  const fixes = near === undefined ? [] : [replaceFix(`đổi thành \`${near}\``, `change to \`${near}\``, span, near)];
  const base = into.layer.bases[0] ?? into.stack.root;
  const { vi: whereVi, en: whereEn } = standsIn(base);
  into.report(
    "KH2102",
    span,
    { base: base.key, whereVi, whereEn, kindVi: words.vi, kindEn: words.en, name: node.text },
    { fixes },
  );
}

/** Whether a path is taken by this layer or by one that it does not stand on; says so. That comes before quoting: no quote is right then. */
export function isTaken(into: Applying, node: ast.Node, record: Pick<Change, "path" | "kind">): boolean {
  const { layer, file, report, taken } = into;
  const other = taken.get(headOf(record.path))?.find((each) => touches(each.record, record));
  if (!other) return false;
  const related = [{ span: other.span, message: { vi: "thay đổi kia", en: "the other change" } }];
  const [mine, its] = [standsIn(layer), standsIn(other.layer)];
  const names = {
    issuer: issuerOf(layer),
    whereVi: mine.vi,
    whereEn: mine.en,
    otherIssuer: issuerOf(other.layer),
    otherVi: its.vi,
    otherEn: its.en,
  };
  report("KH2105", spanOf(file, node), { path: record.path, ...names }, { related });
  return true;
}

/** The changes of a stack that leave no room for others: those of layers that a layer does not stand on. */
export function takenBefore({ made }: Stack, below: ReadonlySet<Layer>): Map<string, Made[]> {
  const beside = made.filter((each) => !below.has(each.layer));
  return Map.groupBy(beside, ({ record }) => headOf(record.path));
}

/** Enters a change; gives its number. */
export function enter(into: Applying, node: ast.Node, record: Omit<Change, "layer" | "span">): number {
  const { layer, stack, file, made, taken } = into;
  const span = spanOf(file, node);
  const entered: Made = { layer, span, record: { ...record, layer: layer.key, span } };
  made.push(entered);
  const head = headOf(record.path);
  const list = taken.get(head);
  if (list) list.push(entered);
  else taken.set(head, [entered]);
  return stack.made.length + made.length - 1;
}

/** The same path, or one inside the other: all thresholds and one of them, a criterion removed and a part of it. */
function touches(a: Pick<Change, "path" | "kind">, b: Pick<Change, "path" | "kind">): boolean {
  const [outer, inner] = a.path.length <= b.path.length ? [a, b] : [b, a];
  if (outer.path === inner.path) return true;
  if (isStart(a, b) || isStart(b, a)) return true;
  if (!inner.path.startsWith(`${outer.path}/`)) return false;
  return outer.kind === "remove" || (outer.kind !== "add" && /^\d+$/.test(inner.path.slice(outer.path.length + 1)));
}

/** Where a requirement begins, and one threshold of it: which levels there are depends on the first. */
function isStart(a: Pick<Change, "path">, b: Pick<Change, "path">): boolean {
  if (!a.path.endsWith("/from")) return false;
  const all = a.path.slice(0, -"from".length);
  return b.path.startsWith(all) && /^\d+$/.test(b.path.slice(all.length));
}

/** Whether a change is allowed; says so when it is not. Scenarios need no authority. */
export function allowed(
  into: Applying,
  node: ast.Node,
  deed: Deed,
  words: { readonly vi: string; readonly en: string },
): boolean {
  const { layer, report, file } = into;
  // Without its tier an overlay has no authority: that is said once, of the whole.
  if (layer.node.kind !== "overlay" || layer.tier === undefined) return true;
  const refusal = refusalOf(into.below, deed);
  if (!refusal) return true;
  const { rule, basis, tier } = refusal;
  const there = { file: refusal.layer.parsed.source.file, start: rule?.start ?? 0, end: rule?.end ?? 0 };
  const message = rule?.allowed
    ? { vi: "chỉ được trong giới hạn này", en: "only within these limits" }
    : { vi: "điều này không được phép", en: "forbidden here" };
  const where = standsIn(refusal.layer);
  report(
    "KH2109",
    spanOf(file, node),
    {
      base: refusal.layer.key,
      whereVi: where.vi,
      whereEn: where.en,
      tier,
      deedVi: words.vi,
      deedEn: words.en,
      basisVi: basis === undefined ? "" : ` (căn cứ ${basis})`,
      basisEn: basis === undefined ? "" : ` (basis ${basis})`,
    },
    { related: rule ? [{ span: there, message }] : [] },
  );
  return false;
}

/** Reasons of a change as the history has them. */
export function reasonsOf(reasons: readonly ast.Reason[]): Pick<Change, "basis" | "reason"> {
  const because = reasons.find((reason) => reason.role === "because");
  const basis = reasons.flatMap((reason) => (reason.role === "basis" ? [reason.text.value] : []));
  return { basis, ...(because && { reason: because.text.value }) };
}

/** A statement that changes nothing: the stack says so already, in `said`. */
export function sayNothing(into: Applying, node: ast.Node, said: ast.Node, value: string): void {
  const span = spanOf(into.file, node);
  const layer = layerOf(into, said);
  const { vi: whereVi, en: whereEn } = standsIn(layer);
  const related = [{ span: placeIn(into, said), message: saidThere }];
  const fixes = [replaceFix("bỏ câu này", "remove the statement", span, "")];
  into.report("KH2110", span, { value, base: layer.key, whereVi, whereEn }, { related, fixes });
}

const saidThere = { vi: "quy định gốc hiện nay", en: "what the base says now" };

/** A quote that is not what the stack says in `said`; `right` is how the layer would quote that. */
export function sayStale(into: Applying, quoted: ast.Node, said: ast.Node, right: string): void {
  const span = spanOf(into.file, quoted);
  const layer = layerOf(into, said);
  const { vi: whereVi, en: whereEn } = standsIn(layer);
  into.report(
    "KH2104",
    span,
    { quoted: written(into, quoted), base: layer.key, whereVi, whereEn, said: right },
    {
      related: [{ span: placeIn(into, said), message: saidThere }],
      fixes: [replaceFix(`trích \`${right}\``, `quote \`${right}\``, span, right)],
    },
  );
}

/** Parts of a node of the layer, marked with their change. */
export function changed(into: Applying, node: ast.Node, change: number): readonly Part[] {
  return into.stretch(node).map((part) => ({ ...part, change }));
}

/** Text that stands nowhere, said of a node of the layer. */
export function inserted({ file }: Applying, text: string, node: ast.Node): Part {
  return { text, origin: spanOf(file, node), exact: false };
}

/** A keyword in the surface of the file of the layer. */
export function word({ layer }: Applying, name: Parameters<typeof keyword>[1]): string {
  return keyword(layer.parsed.surface, name);
}
