/** Finds the overlays and scenarios of a project, and what each stands on. */

import { type Diagnostic, suggest } from "@khung/diagnostics";
import type { ast, Parsed } from "@khung/syntax";
import { soundness } from "../order.ts";
import { circleText, mostNamed } from "../circle.ts";
import { insertFix, replaceFix, type Report, reporter, spanOf } from "../reporter.ts";
import { nameOf } from "../resolve/declaration.ts";
import type { Memory } from "../memory.ts";
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
export function findLayers(files: readonly Parsed[], memory: Pick<Memory, "layers">): Layers {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const bases = new Map<string, Found>();
  const found: Found[] = [];
  for (const parsed of files) {
    const isRead = soundness(parsed.diagnostics);
    for (const node of parsed.file.items) {
      if (node.kind !== "framework" && node.kind !== "overlay" && node.kind !== "scenario") continue;
      const layer = layerOf(parsed, node);
      const first = bases.get(layer.key);
      if (node.kind !== "scenario" && !first) bases.set(layer.key, layer);
      if (node.kind === "framework") continue;
      if (first && node.kind === "overlay") sayTwice(layer, first, node.version?.text ?? "?", report);
      else if (isRead(parsed.source.file, node)) found.push(layer);
    }
  }
  const byId = Map.groupBy(bases.values(), (each) => nameOf(each.node.id));
  const whole = found.filter((layer) => {
    for (const ref of refsOf(layer)) {
      const base = findBase(ref, layer, byId, report);
      if (!base) return false;
      layer.bases.push(base);
    }
    return true;
  });
  return { layers: sameAsBefore(lowerFirst(whole, report), memory), diagnostics };
}

/** The layers, lower ones first, each as it is remembered where it stands on the same as before. */
function sameAsBefore(layers: readonly Layer[], memory: Pick<Memory, "layers">): readonly Layer[] {
  const known = new Map<Layer, Layer>();
  const same = (layer: Layer): Layer => {
    const found = known.get(layer);
    if (found) return found;
    const bases = layer.bases.map(same);
    const kept = memory.layers.of(layer.node, [layer.parsed, ...bases], () => ({ ...layer, bases }));
    known.set(layer, kept);
    return kept;
  };
  return layers.map(same);
}

function layerOf(parsed: Parsed, node: Layer["node"]): Found {
  const version = node.kind === "scenario" ? node.base.version?.text : node.version?.text;
  const members = node.members as readonly ast.OverlayMember[];
  const tier = members.find((member) => member.kind === "tier");
  return {
    key: `${nameOf(node.id)}@${version ?? ""}`,
    parsed,
    node,
    bases: [],
    ...(tier?.kind === "tier" && { tier: nameOf(tier.name) }),
    delegations: members.filter((member) => member.kind === "delegation"),
  };
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

function findBase(
  ref: ast.BaseRef,
  layer: Layer,
  byId: ReadonlyMap<string, readonly Found[]>,
  report: Report,
): Layer | undefined {
  const { file } = layer.parsed.source;
  const id = nameOf(ref.id);
  const named = byId.get(id);
  if (!named) {
    const own = nameOf(layer.node.id);
    const near = suggest(
      id,
      [...byId.keys()].filter((each) => each !== own),
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

function sayCircle(circle: readonly Layer[], report: Report): void {
  const [layer] = circle;
  if (!layer) return;
  const path = circleText(circle.map(({ key }) => key));
  const related = circle.slice(1, mostNamed).map((each) => ({
    span: spanOf(each.parsed.source.file, each.node.id),
    message: { vi: "qua bộ tiêu chí này", en: "by way of this overlay" },
  }));
  report("KH2111", spanOf(layer.parsed.source.file, layer.node.id), { path }, { related });
}

/**
 * In an order in which each stands after what it stands on; what stands on nothing whole is left out, and circles are said.
 * Without recursion: chains may be longer than the stack of calls.
 */
function lowerFirst(whole: readonly Layer[], report: Report): readonly Layer[] {
  const done: Layer[] = [];
  const isWhole = new Set(whole);
  const state = new Map<Layer, "open" | "whole" | "broken">();
  const holds = (base: Layer): boolean => base.node.kind === "framework" || state.get(base) === "whole";
  for (const start of whole) {
    if (state.has(start)) continue;
    const path = [{ layer: start, next: 0 }];
    state.set(start, "open");
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const base = top.layer.bases[top.next++];
      if (!base) {
        const isDone = top.layer.bases.every(holds);
        state.set(top.layer, isDone ? "whole" : "broken");
        if (isDone) done.push(top.layer);
        path.pop();
      } else if (state.get(base) === "open") {
        const circle = path.map((each) => each.layer);
        sayCircle(circle.slice(circle.indexOf(base)), report);
      } else if (isWhole.has(base) && !state.has(base)) {
        state.set(base, "open");
        path.push({ layer: base, next: 0 });
      }
    }
  }
  return done;
}
