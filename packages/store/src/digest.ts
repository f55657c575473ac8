import { createHash } from "node:crypto";
import { canonicalModule } from "@khung/emit";
import type { Module } from "@khung/ir";

/** `sha256:…` of a text in UTF-8, or of bytes. */
export function digestOf(content: string | Uint8Array): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/** The digest of a framework: of its canonical text. */
export function digestModule(module: Module): string {
  return digestOf(canonicalModule(module));
}

/** One of the layers of a framework, and the digest of what is merged up to it. */
export interface LayerDigest {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/**
 * The layers of a framework that has some, the lowest first and itself last; none for a plain one.
 *
 * In: the module, and all modules of its compilation: each layer is one of them.
 */
export function chainOf(module: Module, modules: readonly Module[]): readonly LayerDigest[] {
  return (module.layers ?? []).flatMap(({ id, version }) => {
    const layer = modules.find((each) => each.id === id && each.version === version);
    return layer ? [{ id, version, digest: digestModule(layer) }] : [];
  });
}
