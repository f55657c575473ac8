/** What every name of a project means: those of frameworks as the compiler found them, those of overlays and scenarios in what is below. */

import { namesOfLayers, type Compiled, type Declaration, type LayerNames, type NameNode } from "@khung/compiler";
import type { Type } from "@khung/ir";
import { walk, type Parsed } from "@khung/syntax";

/** A place where a declaration is named. */
export interface Occurrence {
  readonly file: string;
  readonly node: NameNode;
  readonly declaration: Declaration;
  readonly isDeclaration: boolean;
}

export interface NameTable {
  /** Everything that is declared, that of overlays after that of frameworks. */
  readonly declarations: readonly Declaration[];
  /** What a name stands for, be it that it is declared here. */
  meaning(node: NameNode): Declaration | undefined;
  /** Everywhere in the project. */
  occurrences(declaration: Declaration): readonly Occurrence[];
  /** All names with a meaning in a file, in the order of the text. */
  inFile(file: string): readonly Occurrence[];
  typeOf(declaration: Declaration): Type | undefined;
  readonly layers: LayerNames;
}

/** Makes the table. */
export function nameTable(files: readonly Parsed[], { checked }: Compiled): NameTable {
  const layers = namesOfLayers(files, checked);
  const declarations = [...checked.declarations, ...layers.declarations];
  const declared = new Map<NameNode, Declaration>(declarations.map((each) => [each.nameNode, each]));
  const here = new Set(files.map(({ source }) => source.file));
  const meaning = (node: NameNode): Declaration | undefined => {
    const found = declared.get(node) ?? (checked.references.get(node) ?? layers.references.get(node))?.declaration;
    // What overlays make of a tier below is a text of the compiler's own.
    return found && here.has(found.file) ? found : undefined;
  };
  let all: readonly Occurrence[] | undefined;
  const find = (): readonly Occurrence[] =>
    (all ??= files.flatMap(({ file, source }) => {
      const found: Occurrence[] = [];
      walk(file, (node) => {
        if (node.kind !== "name" && node.kind !== "levelRef") return;
        const declaration = meaning(node);
        if (declaration)
          found.push({ file: source.file, node, declaration, isDeclaration: declared.get(node) === declaration });
      });
      return found;
    }));
  return {
    declarations,
    meaning,
    occurrences: (declaration) => find().filter((each) => each.declaration === declaration),
    inFile: (file) => find().filter((each) => each.file === file),
    typeOf: (declaration) => checked.definitions.get(declaration) ?? layers.definitions.get(declaration),
    layers,
  };
}
