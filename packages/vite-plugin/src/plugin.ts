/**
 * The Vite plugin: `import { evaluate } from "./xa-1.0.khung"`, typed by a declaration file written beside it.
 *
 * What the file stands on is watched too. Errors stop the build with file, line and an excerpt; warnings are shown.
 */

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toDeclarations, toJavaScript, type Language } from "@khung/codegen";
import {
  indexSources,
  lineStarts,
  positionAt,
  renderDiagnostic,
  type Diagnostic,
  type MessageLanguage,
  type Source,
} from "@khung/diagnostics";
import type { IsoDate } from "@khung/ir";
import type { Plugin } from "vite";
import { loadModule } from "./load.ts";

export interface KhungOptions {
  /** Files and folders, from the root of the project, with what overlays extend and that stands in other folders. */
  readonly with?: readonly string[];
  /** `id` or `id@version`, where an imported file holds several frameworks; `?framework=id` behind an import goes before. */
  readonly framework?: string;
  /** The as-of date that holds where a caller gives none. */
  readonly asOf?: IsoDate;
  /** Of doc comments; `vi` unless said. */
  readonly language?: Language;
  /** Of diagnostics; `vi` unless said. */
  readonly messages?: MessageLanguage;
  /**
   * The declaration file beside `xa.khung`: `xa.khung.d.ts` (unless said; for `moduleResolution: "bundler"`), `xa.d.khung.ts` (for
   * `"nodenext"` with `allowArbitraryExtensions`), or none.
   */
  readonly declarations?: "khung.d.ts" | "d.khung.ts" | "none";
}

/** The plugin. */
export function khung(options: KhungOptions = {}): Plugin {
  const { language = "vi", messages = "vi", declarations = "khung.d.ts", asOf } = options;
  let root = process.cwd();
  return {
    name: "khung",
    configResolved(config) {
      ({ root } = config);
    },
    load: {
      filter: { id: /\.khung(?:\?.*)?$/ },
      async handler(id) {
        const [file = "", query] = id.split("?", 2);
        const framework = new URLSearchParams(query).get("framework") ?? options.framework;
        const loaded = await loadModule(file, { cwd: root, with: options.with ?? [], framework });
        for (const each of loaded.sources) this.addWatchFile(path.resolve(root, each.file));
        const say = (diagnostic: Diagnostic) => logged(diagnostic, loaded.sources, root, messages);
        const [first, ...rest] = loaded.diagnostics.filter(({ severity }) => severity === "error");
        if (first) {
          const more = rest.map((each) => say(each).frame);
          const { frame, ...log } = say(first);
          return this.error({ ...log, frame: [frame, ...more].join("\n\n") });
        }
        for (const each of loaded.diagnostics) if (each.severity === "warning") this.warn(say(each));
        if (!loaded.module) throw new Error(`${file}: nothing to write`);
        const { text, diagnostics } = toJavaScript(loaded.module, { language, asOf });
        const [refused] = diagnostics;
        if (text === undefined) return this.error(refused ? say(refused) : file);
        if (declarations !== "none" && query === undefined) {
          const types = toDeclarations(loaded.module, { language, asOf });
          const name = declarations === "khung.d.ts" ? `${file}.d.ts` : file.replace(/\.khung$/, ".d.khung.ts");
          writeIfChanged(name, types.text ?? "");
        }
        return { code: text, map: null, moduleType: "js", moduleSideEffects: false };
      },
    },
  };
}

/** A diagnostic as bundlers show them. */
function logged(diagnostic: Diagnostic, sources: readonly Source[], root: string, language: MessageLanguage) {
  const { code, message, span } = diagnostic;
  const source = span && sources.find(({ file }) => file === span.file);
  const position = span && source && positionAt(lineStarts(source.text), span.start);
  const file = span && path.resolve(root, span.file);
  return {
    message: `${code}: ${message[language]}`,
    frame: renderDiagnostic(diagnostic, indexSources(sources), { language, color: false }),
    ...(file !== undefined && { id: file }),
    ...(position && file !== undefined && { loc: { file, line: position.line, column: position.column - 1 } }),
  };
}

/** A file that says the same is left alone, so that watchers rest. */
function writeIfChanged(file: string, text: string): void {
  let before: string | undefined;
  try {
    before = readFileSync(file, "utf8");
  } catch {
    // Not there yet.
  }
  if (before !== text) writeFileSync(file, text);
}
