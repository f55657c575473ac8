/** What a publication says of itself, and what is signed: who decided it when, and the digests of its files. */

import type { Module } from "@khung/ir";
import { report, type Diagnostic, type Span } from "@khung/diagnostics";
import type { LayerDigest } from "./digest.ts";
import { day, digest, listOf, oneOf, optional, readRecord, type RecordRead, shape, text } from "./read-record.ts";

export const manifestForm = "khung-manifest/1";

/** Written as JSON, indented, keys in this order. */
export interface Manifest {
  readonly form: typeof manifestForm;
  readonly id: string;
  readonly version: string;
  readonly kind: "framework" | "overlay";
  readonly title: string;
  readonly issuer: string;
  readonly decision: { readonly number: string; readonly dated: string };
  /** Of `module.json`: the canonical text of the framework, layers merged. */
  readonly digest: string;
  /** Of `source.khung`. */
  readonly source: string;
  /** The chain of an overlay, the lowest first, itself last; empty for a framework. */
  readonly layers: readonly LayerDigest[];
  /** Version of the program that compiled it. */
  readonly engine: string;
  /** The day of publication, where the publisher said it. */
  readonly published?: string | undefined;
}

export const layerField = shape<{ id: string; version: string; digest: string }>({ id: text, version: text, digest });

const manifestField = shape<{ [K in keyof Manifest]: Manifest[K] }>({
  form: oneOf(manifestForm),
  id: text,
  version: text,
  kind: oneOf("framework", "overlay"),
  title: text,
  issuer: text,
  decision: shape<{ number: string; dated: string }>({ number: text, dated: day }),
  digest,
  source: digest,
  layers: listOf(layerField),
  engine: text,
  published: optional(day),
});

/** Reads a manifest. */
export function readManifest(content: string): RecordRead<Manifest> {
  return readRecord<Manifest>(content, manifestForm, manifestField);
}

/** A manifest as its file. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Who decided a publication, where, and when. */
export type Identity = Pick<Manifest, "kind" | "title" | "issuer" | "decision">;

/** Where the declaration of a module begins. */
export function startOf({ origin }: Module): Span {
  return { file: origin.file, start: origin.start, end: origin.start };
}

/**
 * The identity of a module, said by itself: an overlay does not borrow that of its base.
 *
 * Errors   KH6100 when issuer, decision or its date is not said; KH6104 for a scenario
 */
export function identityOf(module: Module): Identity | Diagnostic {
  const place = startOf(module);
  const name = `${module.id}@${module.version}`;
  const own = module.layers?.at(-1);
  if (own?.kind === "scenario") {
    const why = {
      whyVi: "kịch bản chỉ để thử, không do ai ban hành",
      whyEn: "a scenario is for trying out; nobody issues it",
    };
    return report("KH6104", place, { name, ...why });
  }
  const issuer = own ? own.issuer : module.issuer;
  const number = own ? own.decision : module.decision?.number;
  const dated = number === undefined ? undefined : module.decision?.dated;
  if (issuer !== undefined && number !== undefined && dated !== undefined) {
    return { kind: own ? "overlay" : "framework", title: module.title.vi, issuer, decision: { number, dated } };
  }
  const lacks = [
    ...(issuer === undefined ? [{ vi: "cơ quan ban hành", en: "issuer" }] : []),
    ...(number === undefined ? [{ vi: "quyết định", en: "decision" }] : []),
    ...(number !== undefined && dated === undefined ? [{ vi: "ngày của quyết định", en: "date of the decision" }] : []),
  ];
  const [lacksVi, lacksEn] = [lacks.map(({ vi }) => vi).join(", "), lacks.map(({ en }) => en).join(", ")];
  return report("KH6100", place, { name, lacksVi, lacksEn });
}

/** Says when a day of publication is before that of the decision. */
export function checkPublished(
  module: Module,
  { decision }: Identity,
  published: string | undefined,
): readonly Diagnostic[] {
  if (published === undefined || published >= decision.dated) return [];
  return [report("KH6105", startOf(module), { date: published, decided: decision.dated })];
}
