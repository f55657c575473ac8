/** Published versions as sources: those that are named, and those that overlays stand on. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { displayName, readBytes } from "@khung/project";
import {
  type AllowedSigner,
  checkSignature,
  type Publication,
  readAllowedSigners,
  readPublication,
  readReference,
  type Reference,
  type Store,
} from "@khung/store";
import path from "node:path";
import type { Context } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** A store that was named, and who may have signed what is in it. */
export interface OpenStore extends Store {
  /** Absent: nobody said. */
  readonly signers?: readonly AllowedSigner[];
  /** The day on which keys have to be valid, where a manifest does not say when it was published. */
  readonly today: string;
}

/**
 * `--store` and `--signers`; undefined without a store.
 *
 * Errors   throws `UsageError` for signers without a store: nobody would see that nothing was checked
 */
export async function openStore({
  values,
  world,
}: Context): Promise<{ readonly store?: OpenStore; readonly diagnostics: readonly Diagnostic[] }> {
  const [given, signersFile] = [values["store"], values["signers"]];
  if (given === undefined && signersFile !== undefined) {
    throw new UsageError({
      vi: "`--signers` kiểm tra chữ ký trong kho: cần cả `--store`",
      en: "`--signers` is for signatures in a store: `--store` is needed too",
    });
  }
  if (given === undefined) return { diagnostics: [] };
  const store = { folder: path.resolve(world.cwd, given), shown: displayName(given), today: world.today() };
  if (signersFile === undefined) return { store, diagnostics: [] };
  const { file, bytes, diagnostics } = await readBytes(signersFile, world);
  if (!bytes) return { store: { ...store, signers: [] }, diagnostics };
  const { signers, badLines } = readAllowedSigners(new TextDecoder().decode(bytes));
  const problems = badLines.map((line) =>
    report(
      "KH6108",
      { file, start: 0, end: 0 },
      {
        path: file,
        whyVi: `dòng ${line} không đúng dạng của danh sách người ký`,
        whyEn: `line ${line} is not of the form of allowed signers`,
      },
    ),
  );
  return { store: { ...store, signers }, diagnostics: problems };
}

/** Which of some paths are names of published versions: all `ID@VERSION`, once there is a store. */
export function splitPaths(
  paths: readonly string[],
  store: Store | undefined,
): { readonly files: readonly string[]; readonly references: readonly Reference[] } {
  if (!store) return { files: paths, references: [] };
  const references = paths.flatMap((each) => readReference(each) ?? []);
  return { files: paths.filter((each) => !readReference(each)), references };
}

/** Reads a publication; with a list of signers its signature has to be right. */
export function openPublication(
  store: OpenStore,
  reference: Reference,
): { readonly publication?: Publication; readonly diagnostics: readonly Diagnostic[] } {
  const read = readPublication(store, reference);
  if (!read.publication || !store.signers) return read;
  const { diagnostics } = checkSignature(read.publication, store.signers, store.today);
  return diagnostics.length > 0 ? { diagnostics } : read;
}
