/** Laws of comparing and carrying over, on everything that is shipped. */

import { compile, rebase } from "@khung/compiler";
import type { Source } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { format, parse, translate } from "@khung/syntax";
import { compareModules } from "@khung/versions";
import { describe, expect, it } from "vitest";
import { readExamples } from "./examples/read-examples.ts";

const examples = readExamples();
const plain = (sources: readonly Source[]) => sources.filter(({ file }) => !file.includes(".test."));
const keyOf = ({ id, version }: Module) => `${id}@${version}`;

/** The changes between the modules of two texts of the same project. */
function changesBetween(before: readonly Module[], after: readonly Module[]): readonly string[] {
  const found = new Map(after.map((module) => [keyOf(module), module]));
  return before.flatMap((module) => {
    const other = found.get(keyOf(module));
    return other
      ? compareModules(module, other).changes.map(({ path }) => `${keyOf(module)} ${path}`)
      : [`${keyOf(module)} is gone`];
  });
}

describe.each(examples.map((example) => [example.folder, example] as const))("%s", (_, example) => {
  const frameworks = plain(example.sources).filter((source) =>
    parse(source).file.items.every(({ kind }) => kind === "framework"),
  );

  it.skipIf(frameworks.length === 0)("layout and the language of keywords are no change of meaning", () => {
    const own = (sources: readonly Source[]) => {
      const files = new Set(frameworks.map(({ file }) => file));
      return compile([...example.bases, ...sources]).modules.filter(({ origin }) => files.has(origin.file));
    };
    const modules = own(frameworks);
    expect(modules.length).toBeGreaterThan(0);
    const turned = frameworks.map((source) => {
      const parsed = parse(source);
      return { ...source, text: translate(parsed, parsed.surface === "vi" ? "en" : "vi") };
    });
    const laid = frameworks.map((source) => ({
      ...source,
      text: `\n\n// a comment\n${format(parse(source))}`.replace(/ \{ /g, " {   "),
    }));
    expect(changesBetween(modules, own(turned))).toEqual([]);
    expect(changesBetween(modules, own(laid))).toEqual([]);
  });

  const overlays = plain(example.sources).filter((source) =>
    parse(source).file.items.some(({ kind }) => kind === "overlay"),
  );

  it.each(overlays.map((source) => [source.file, source] as const))(
    "%s carried over to its own base is itself, byte for byte",
    (_file, overlay) => {
      const merged = example.compiled.merged.filter(({ layer }) => layer.parsed.source.file === overlay.file);
      for (const { layer, stack } of merged) {
        const others = [...new Set(stack.layers.map(({ parsed }) => parsed.source))].filter(
          ({ file }) => file !== overlay.file,
        );
        for (const base of layer.bases) {
          const [id = "", version = ""] = base.key.split("@");
          const result = rebase(overlay, others, { onto: { id, version } });
          expect("text" in result && result.text).toBe(overlay.text);
          expect("fates" in result && result.fates).toEqual([]);
        }
      }
      expect(merged.length).toBeGreaterThan(0);
    },
  );
});
