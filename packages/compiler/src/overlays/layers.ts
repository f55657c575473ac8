/** Finds the overlays and scenarios of a project, and what each stands on. */

import { type Diagnostic, suggest } from "@khung/diagnostics";
import type { ast, Parsed } from "@khung/syntax";
import { isSound } from "../order.ts";
import { insertFix, replaceFix, type Report, reporter, spanOf } from "../reporter.ts";
import { nameOf } from "../resolve/declaration.ts";
import type { Layer } from "./layer.ts";

/** An overlay or scenario before its bases are found. */
interface Found extends Layer {
  readonly bases: Layer[];
}

export interface Layers {
  /** Overlays and scenarios whose bases are all there, lower ones first. */
  readonly layers: readonly Layer[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The layers of a project. What cannot be read, or stands on such a thing, is left out. */
export function findLayers(files: readonly Parsed[]): Layers {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const bases = new Map<string, Found>();
  const found: Found[] = [];
  for (const parsed of files) {
    for (const node of parsed.file.items) {
      if (node.kind !== "framework" && node.kind !== "overlay" && node.kind !== "scenario") continue;
      const version = node.kind === "scenario" ? node.base.version?.text : node.version?.text;
      const key = `${nameOf(node.id)}@${version ?? ""}`;
      const layer: Found = { key, parsed, node, bases: [] };
      const first = bases.get(key);
      if (node.kind !== "scenario" && !first) bases.set(key, layer);
      if (node.kind === "framework") continue;
      if (first && node.kind === "overlay") sayTwice(layer, first, version ?? "?", report);
      else if (isSound(parsed.source.file, node, parsed.diagnostics)) found.push(layer);
    }
  }
  const whole = found.filter((layer) => {
    for (const ref of refsOf(layer)) {
      const base = findBase(ref, layer, [...bases.values()], report);
      if (!base) return false;
      layer.bases.push(base);
    }
    return true;
  });
  const cyclic = whole.filter((layer) => isCyclic(layer));
  for (const layer of cyclic.slice(0, 1)) sayCircle(layer, report);
  return { layers: lowerFirst(whole, cyclic), diagnostics };
}

function refsOf({ node }: Layer): readonly ast.BaseRef[] {
  if (node.kind === "framework") return [];
  return node.kind === "overlay" ? node.bases : [node.base];
}

function sayTwice({ node, parsed }: Layer, first: Layer, version: string, report: Report): void {
  const there = spanOf(first.parsed.source.file, first.node.id);
  const related = [{ span: there, message: { vi: "đã có ở đây", en: "already here" } }];
  report("KH2013", spanOf(parsed.source.file, node.id), { name: nameOf(node.id), version }, { related });
}

function findBase(ref: ast.BaseRef, layer: Layer, all: readonly Found[], report: Report): Layer | undefined {
  const { file } = layer.parsed.source;
  const id = nameOf(ref.id);
  const named = all.filter((each) => nameOf(each.node.id) === id);
  if (named.length === 0) {
    const near = suggest(
      id,
      all.filter((each) => each !== layer).map((each) => nameOf(each.node.id)),
    );
    const span = spanOf(file, ref.id);
    const fixes = near === undefined ? [] : [replaceFix(`đổi thành \`${near}\``, `change to \`${near}\``, span, near)];
    report("KH2006", span, { name: id }, { fixes });
    return undefined;
  }
  const versions = named.map(({ key }) => key.slice(key.indexOf("@") + 1)).filter((version) => version !== "");
  const list = versions.map((version) => `\`${version}\``).join(", ");
  if (!ref.version) {
    const fixes = versions.map((version) =>
      insertFix(`kế thừa \`${id}@${version}\``, `extend \`${id}@${version}\``, file, ref.id.end, `@${version}`),
    );
    report("KH2101", spanOf(file, ref.id), { name: id, versions: list }, { fixes });
    return undefined;
  }
  const { version } = ref;
  const base = named.find((each) => each.key === `${id}@${version.text}`);
  if (base) return base;
  const span = spanOf(file, version);
  const fixes = versions.map((each) => replaceFix(`đổi thành \`${each}\``, `change to \`${each}\``, span, each));
  report("KH2007", span, { name: id, version: version.text, versions: list }, { fixes });
  return undefined;
}

function isCyclic(layer: Layer, path: readonly Layer[] = []): boolean {
  if (path.includes(layer)) return true;
  return layer.bases.some((base) => isCyclic(base, [...path, layer]));
}

function sayCircle(layer: Layer, report: Report): void {
  const circle: Layer[] = [];
  for (let at: Layer | undefined = layer; at && !circle.includes(at); at = at.bases.find((base) => isCyclic(base))) {
    circle.push(at);
  }
  const path = [...circle, layer].map((each) => `\`${each.key}\``).join(" → ");
  const related = circle.slice(1).map((each) => ({
    span: spanOf(each.parsed.source.file, each.node.id),
    message: { vi: "qua bộ tiêu chí này", en: "by way of this overlay" },
  }));
  report("KH2111", spanOf(layer.parsed.source.file, layer.node.id), { path }, { related });
}

/** In an order in which each stands after what it stands on; what stands on nothing whole is left out. */
function lowerFirst(whole: readonly Layer[], cyclic: readonly Layer[]): readonly Layer[] {
  const done: Layer[] = [];
  const left = new Set(whole.filter((layer) => !cyclic.includes(layer)));
  for (let grew = true; grew;) {
    grew = false;
    for (const layer of left) {
      if (!layer.bases.every((base) => base.node.kind === "framework" || done.includes(base))) continue;
      done.push(layer);
      left.delete(layer);
      grew = true;
    }
  }
  return done;
}
