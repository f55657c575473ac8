/** The declarations of a source file, cut out of its text. */

/** One top-level declaration, without `export`. */
export interface Declaration {
  readonly name: string;
  /** With its doc comment. */
  readonly text: string;
  readonly isType: boolean;
  /** Names that stand in it and are bound outside. */
  readonly mentions: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** What a file declares, imports and passes on. `fileOf`: the file that a specifier means. */
export function declarationsIn(text: string, program: unknown, fileOf: (specifier: string) => string) {
  const declarations = new Map<string, Declaration>();
  const imports = new Map<string, string>();
  const passesOn: { file: string; names?: readonly string[] }[] = [];
  let end = 0;
  for (const node of (program as { readonly body: readonly Node[] }).body) {
    const comment = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(text.slice(end, node.start))?.[0].trim();
    ({ end } = node);
    const specifier = isNode(node["source"]) ? String(node["source"]["value"]) : undefined;
    if (specifier !== undefined) {
      if (specifier.startsWith("node:")) continue;
      const file = fileOf(specifier);
      const specifiers = (node["specifiers"] ?? []) as readonly Node[];
      if (node.type === "ImportDeclaration") for (const each of specifiers) imports.set(nameOf(each["local"]), file);
      else if (node.type === "ExportAllDeclaration") passesOn.push({ file });
      else passesOn.push({ file, names: specifiers.map((each) => nameOf(each["exported"])) });
      continue;
    }
    const inner = node.type === "ExportNamedDeclaration" ? node["declaration"] : node;
    if (!isNode(inner)) continue;
    const [declarator] = (inner["declarations"] ?? [inner]) as readonly Node[];
    const name = nameOf(declarator?.["id"]);
    declarations.set(name, {
      name,
      text: `${comment ? `${comment}\n` : ""}${text.slice(inner.start, inner.end)}`,
      isType: inner.type === "TSInterfaceDeclaration" || inner.type === "TSTypeAliasDeclaration",
      mentions: [...mentionsOf(inner)].filter((each) => each !== name),
    });
  }
  return { declarations, imports, passesOn };
}

function nameOf(node: unknown): string {
  return isNode(node) ? String(node["name"] ?? node["value"]) : "";
}

/** Identifiers that are no names of members. */
function mentionsOf(node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (each: Node, field: string, parent: Node | undefined): void => {
    if (each.type === "Identifier" && !isMember(field, parent)) found.add(nameOf(each));
    for (const [name, value] of Object.entries(each)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, name, each);
    }
  };
  visit(node, "", undefined);
  return found;
}

function isMember(field: string, parent: Node | undefined): boolean {
  if (!parent || parent["computed"] === true) return false;
  return field === "property" || (field === "key" && parent["shorthand"] !== true);
}
