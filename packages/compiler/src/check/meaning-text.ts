/**
 * Expressions as texts that say everything about them: how they are built, of what types, what each name stands for, and what that is
 * in turn. Places are left out. Equal texts: nothing that is worked out from the expressions can differ.
 */

import type { ast } from "@khung/syntax";
import type { Declaration, NameNode } from "../resolve/declaration.ts";
import type { Facts } from "./scope.ts";

/** The text of one piece of a tree, and what it names. */
interface Piece {
  readonly text: string;
  readonly names: ReadonlySet<Declaration>;
}

/** Writes the expressions of one framework; each declaration once. */
export class MeaningTexts {
  readonly #facts: Facts;
  readonly #exprs = new Map<ast.Expr, Piece>();
  readonly #declarations = new Map<Declaration, Piece>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** The text of expressions, and of all definitions behind them. */
  of(exprs: readonly ast.Expr[]): string {
    const parts: string[] = [];
    const reached = new Set<Declaration>();
    const add = ({ text, names }: Piece): void => {
      parts.push(text);
      for (const name of names) reached.add(name);
    };
    for (const expr of exprs) add(this.#expr(expr));
    // A set that grows while it is gone through.
    for (const declaration of reached) add(this.#declaration(declaration));
    return parts.join("\n");
  }

  #expr(expr: ast.Expr): Piece {
    return remember(this.#exprs, expr, () => this.#write(expr));
  }

  #declaration(declaration: Declaration): Piece {
    return remember(this.#declarations, declaration, () => {
      const type = this.#facts.definitions.get(declaration);
      const { text, names } = this.#write(definitionOf(declaration));
      return { text: `${declaration.kind}:${declaration.name} ${JSON.stringify(type, withBigInts)} ${text}`, names };
    });
  }

  #write(tree: unknown): Piece {
    const names = new Set<Declaration>();
    const { references, types } = this.#facts;
    const write = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(write).join(" ")}]`;
      if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "-";
      let text = "(";
      for (const key in value) {
        if (key === "start" || key === "end") continue;
        text += `${key} ${write(value[key as keyof typeof value])} `;
      }
      const type = types.get(value as ast.Expr);
      if (type) text += `: ${type.kind}`;
      const declaration = references.get(value as NameNode)?.declaration;
      if (declaration) {
        names.add(declaration);
        text += `= ${declaration.kind}:${declaration.name}`;
      }
      return `${text})`;
    };
    return { text: write(tree), names };
  }
}

/** The part of a declaration that decides what it stands for. */
function definitionOf({ kind, node }: Declaration): unknown {
  switch (kind) {
    case "let":
    case "parameter":
      return node.value;
    case "classification":
      return node.classes;
    case "input":
      return node.type.kind;
    case "level":
      return node.number.text;
    default:
      return undefined;
  }
}

function remember<K, V>(known: Map<K, V>, key: K, work: () => V): V {
  const found = known.get(key) ?? work();
  known.set(key, found);
  return found;
}

function withBigInts(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
