/** Works a publication out again from its source, and says where it is not what it says. */

import { report, type Diagnostic } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { chainOf, digestModule } from "./digest.ts";
import { entriesOf, sayNoPlace } from "./files.ts";
import { identityOf } from "./manifest.ts";
import { checkDigest, publicationFiles, type Publication, readFileOf } from "./publication.ts";

/** A file that does not belong, or a canonical module that was changed. */
export function checkFiles({ manifest, folder, shown }: Publication): readonly Diagnostic[] {
  const stranger = { vi: "không thuộc bản công bố", en: "it is no part of the publication" };
  const strangers = entriesOf(folder).filter((entry) => !Object.hasOwn(publicationFiles, entry));
  const { bytes, problem } = readFileOf({ folder, shown }, "module.json");
  return [
    ...strangers.map((entry) => sayNoPlace(`${shown}/${entry}`, stranger)),
    ...(problem ? [problem] : checkDigest(`${shown}/module.json`, manifest.digest, bytes)),
  ];
}

/**
 * Everything in the manifest that follows from the source and does not agree with it.
 *
 * `modules`: all modules that came of compiling the source with the published sources of what it stands on. `engine`: of this program.
 */
export function checkSource(
  { manifest, source }: Publication,
  modules: readonly Module[],
  engine: string,
): readonly Diagnostic[] {
  const { id, version } = manifest;
  const place = { file: source.file, start: 0, end: 0 };
  const other = engine === manifest.engine ? "" : manifest.engine;
  const params = {
    name: `${id}@${version}`,
    engineVi: other && ` (do phiên bản \`${other}\` công bố, đang kiểm tra bằng \`${engine}\`)`,
    engineEn: other && ` (published by version \`${other}\`, verified by \`${engine}\`)`,
  };
  const differs = (
    what: { readonly vi: string; readonly en: string },
    found: string,
    said: string,
  ): readonly Diagnostic[] =>
    found === said ? [] : [report("KH6117", place, { ...params, whatVi: what.vi, whatEn: what.en, found, said })];
  const module = modules.find((each) => each.id === id && each.version === version);
  if (!module) return differs({ vi: "mã băm", en: "the digest" }, "–", manifest.digest);
  const identity = identityOf(module);
  if ("code" in identity) return [identity];
  const chain = (layers: Publication["manifest"]["layers"]) =>
    layers.map((layer) => `${layer.id}@${layer.version} ${layer.digest}`).join(", ") || "–";
  return [
    ...differs({ vi: "mã băm", en: "the digest" }, digestModule(module), manifest.digest),
    ...differs(
      { vi: "chuỗi kế thừa", en: "the chain of layers" },
      chain(chainOf(module, modules)),
      chain(manifest.layers),
    ),
    ...differs({ vi: "loại văn bản", en: "the kind" }, identity.kind, manifest.kind),
    ...differs({ vi: "tên", en: "the title" }, identity.title, manifest.title),
    ...differs({ vi: "cơ quan ban hành", en: "the issuer" }, identity.issuer, manifest.issuer),
    ...differs({ vi: "quyết định", en: "the decision" }, identity.decision.number, manifest.decision.number),
    ...differs(
      { vi: "ngày quyết định", en: "the date of the decision" },
      identity.decision.dated,
      manifest.decision.dated,
    ),
  ];
}
