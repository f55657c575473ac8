/**
 * Publications in a store: `STORE/ID/VERSION/` with the canonical module, the source, the manifest and its signature.
 *
 * In: a folder and a name. Out: what is there, looked at before it is believed. Refuses: links, special files, anything too big.
 */

import path from "node:path";
import { report, type Diagnostic, type Source } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { canonicalModule } from "@khung/emit";
import { digestOf } from "./digest.ts";
import { checkFolders, entriesOf, incoming, readPlain, reasonOf, sayNoPlace, whatIsAt, writeFolder } from "./files.ts";
import { folderName, nameOfFolder } from "./folder-names.ts";
import { type Manifest, readManifest, writeManifest } from "./manifest.ts";
import type { SigningKey } from "./ssh-key.ts";
import { sign } from "./sshsig.ts";

/** What signatures of publications are made for. */
export const namespace = "khung";

/** The files of a publication, and the most bytes that each may have. */
export const publicationFiles = {
  "module.json": 256 * 2 ** 20,
  "source.khung": 16 * 2 ** 20,
  "manifest.json": 2 ** 20,
  "manifest.json.sig": 2 ** 16,
} as const;
type FileName = keyof typeof publicationFiles;

/** A store: the folder, and its name in messages. */
export interface Store {
  readonly folder: string;
  readonly shown: string;
}

/** The name of a publication. */
export interface Reference {
  readonly id: string;
  readonly version: string;
}

/** A publication that was read; its source is as its manifest says. */
export interface Publication {
  readonly manifest: Manifest;
  /** As signed. */
  readonly manifestBytes: Uint8Array;
  /** Absent when nobody signed. */
  readonly signature?: string;
  readonly source: Source;
  readonly folder: string;
  /** The name of the folder in messages. */
  readonly shown: string;
}

/** The folder of a publication; undefined for a name that is too long for one. */
export function publicationFolder({ folder, shown }: Store, { id, version }: Reference): Omit<Store, "id"> | undefined {
  const parts = [folderName(id), folderName(version)];
  const [first, second] = parts;
  if (first === undefined || second === undefined) return undefined;
  return { folder: path.join(folder, first, second), shown: `${shown}/${first}/${second}` };
}

/** What is published in a store, by name, and what does not belong there. */
export function listPublications(store: Store): {
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const references: Reference[] = [];
  const diagnostics: Diagnostic[] = [];
  const stranger = {
    vi: "không phải thư mục mang tên một khung hay phiên bản",
    en: "it is no folder with the name of a framework or version",
  };
  const foldersIn = (folder: string, shown: string): readonly { readonly entry: string; readonly name: string }[] =>
    entriesOf(folder).flatMap((entry) => {
      if (folder === store.folder && entry === incoming) return [];
      const name = nameOfFolder(entry);
      if (name !== undefined && whatIsAt(path.join(folder, entry)) === "folder") return [{ entry, name }];
      diagnostics.push(sayNoPlace(`${shown}/${entry}`, stranger));
      return [];
    });
  for (const { entry, name: id } of foldersIn(store.folder, store.shown)) {
    for (const each of foldersIn(path.join(store.folder, entry), `${store.shown}/${entry}`)) {
      references.push({ id, version: each.name });
    }
  }
  return { references, diagnostics };
}

/** Reads one file of a publication. */
export function readFileOf(publication: Store, name: FileName): ReturnType<typeof readPlain> {
  return readPlain(path.join(publication.folder, name), `${publication.shown}/${name}`, publicationFiles[name]);
}

/**
 * Reads a publication.
 *
 * Errors   KH6106 not there, KH6107 and KH6005 not to be read, KH6115 no manifest, or that of another, KH6116 a source that was changed
 */
export function readPublication(
  store: Store,
  reference: Reference,
): { readonly publication?: Publication; readonly diagnostics: readonly Diagnostic[] } {
  const name = `${reference.id}@${reference.version}`;
  const at = publicationFolder(store, reference);
  if (!at || whatIsAt(at.folder) === "nothing") return { diagnostics: [sayNotThere(store, name)] };
  const links = checkFolders([
    { path: path.dirname(at.folder), shown: path.posix.dirname(at.shown) },
    { path: at.folder, shown: at.shown },
  ]);
  if (links.length > 0) return { diagnostics: links };
  const [manifest, signature, source] = (["manifest.json", "manifest.json.sig", "source.khung"] as const).map((each) =>
    readFileOf(at, each),
  );
  const problems = [manifest, signature, source].flatMap((each) => each?.problem ?? []);
  if (problems.length > 0) return { diagnostics: problems };
  const read = manifest?.bytes && readManifest(textOf(manifest.bytes));
  if (!manifest?.bytes || !read)
    return {
      diagnostics: [sayBad(`${at.shown}/manifest.json`, { vi: "không có tệp này", en: "there is no such file" })],
    };
  if (read.kind === "bad") return { diagnostics: [sayBad(`${at.shown}/manifest.json`, read.why)] };
  const { record } = read;
  if (record.id !== reference.id || record.version !== reference.version) {
    const said = `${record.id}@${record.version}`;
    return {
      diagnostics: [
        sayBad(`${at.shown}/manifest.json`, { vi: `đây là bản kê của \`${said}\``, en: `it is that of \`${said}\`` }),
      ],
    };
  }
  const changed = checkDigest(`${at.shown}/source.khung`, record.source, source?.bytes);
  if (!source?.bytes || changed.length > 0) return { diagnostics: changed };
  return {
    publication: {
      manifest: record,
      manifestBytes: manifest.bytes,
      ...(signature?.bytes && { signature: textOf(signature.bytes) }),
      source: { file: `${at.shown}/source.khung`, text: textOf(source.bytes) },
      folder: at.folder,
      shown: at.shown,
    },
    diagnostics: [],
  };
}

/** Says when bytes are not those of which a digest was taken. */
export function checkDigest(shown: string, said: string, bytes: Uint8Array | undefined): readonly Diagnostic[] {
  const found = bytes ? digestOf(bytes) : "–";
  return found === said ? [] : [report("KH6116", { file: shown, start: 0, end: 0 }, { path: shown, said, found })];
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function sayBad(shown: string, why: { readonly vi: string; readonly en: string }): Diagnostic {
  const what = { whatVi: "bản kê", whatEn: "a manifest" };
  return report("KH6115", { file: shown, start: 0, end: 0 }, { path: shown, ...what, whyVi: why.vi, whyEn: why.en });
}

function sayNotThere(store: Store, name: string): Diagnostic {
  const { references } = listPublications(store);
  const id = name.slice(0, name.lastIndexOf("@"));
  const near = references.toSorted((a, b) => Number(b.id === id) - Number(a.id === id));
  const shown = near.slice(0, 5).map((each) => `\`${each.id}@${each.version}\``);
  const there = `${shown.join(", ")}${near.length > shown.length ? ", …" : ""}` || "–";
  return report("KH6106", { file: store.shown, start: 0, end: 0 }, { store: store.shown, name, there });
}

/** What is to be published. */
export interface Draft {
  readonly module: Module;
  readonly source: string;
  readonly manifest: Omit<Manifest, "form" | "id" | "version" | "digest" | "source">;
}

/**
 * Publishes, whole or not at all; `same` when it is there already.
 *
 * Errors   KH6101 when something else is there, KH6107 for a name without a folder or a link in the way, and those of reading
 */
export function publish(
  store: Store,
  { module, source, manifest }: Draft,
  key: SigningKey | undefined,
): {
  readonly status?: "published" | "same";
  readonly publication?: Publication;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { id, version } = module;
  const name = `${id}@${version}`;
  const at = publicationFolder(store, { id, version });
  const tooLong = { vi: "tên quá dài để đặt cho thư mục", en: "the name is too long for a folder" };
  if (!at) return { diagnostics: [sayNoPlace(name, tooLong)] };
  const links = checkFolders([
    { path: path.join(store.folder, incoming), shown: `${store.shown}/${incoming}` },
    { path: path.dirname(at.folder), shown: path.posix.dirname(at.shown) },
  ]);
  if (links.length > 0) return { diagnostics: links };
  const canonical = canonicalModule(module);
  const digest = digestOf(canonical);
  const whole: Manifest = {
    form: "khung-manifest/1",
    id,
    version,
    kind: manifest.kind,
    title: manifest.title,
    issuer: manifest.issuer,
    decision: manifest.decision,
    digest,
    source: digestOf(source),
    layers: manifest.layers,
    engine: manifest.engine,
    ...(manifest.published !== undefined && { published: manifest.published }),
  };
  const bytes = Buffer.from(writeManifest(whole));
  const files = {
    "module.json": canonical,
    "source.khung": source,
    "manifest.json": bytes,
    ...(key && { "manifest.json.sig": sign(bytes, namespace, key) }),
  };
  let written = false;
  try {
    written = whatIsAt(at.folder) === "nothing" && writeFolder(store.folder, at.folder, files) === "written";
  } catch (error) {
    const code = reasonOf(error);
    return {
      diagnostics: [sayNoPlace(at.shown, { vi: `không ghi được (${code})`, en: `it cannot be written (${code})` })],
    };
  }
  const { publication, diagnostics } = readPublication(store, { id, version });
  if (!publication) return { diagnostics };
  const there = publication.manifest;
  if (there.digest !== digest || JSON.stringify(there.layers) !== JSON.stringify(manifest.layers)) {
    return {
      diagnostics: [
        report("KH6101", { file: at.shown, start: 0, end: 0 }, { name, there: there.digest, here: digest }),
      ],
    };
  }
  return { status: written ? "published" : "same", publication, diagnostics: [] };
}
