/** What a file has to be to be published. */

import { report, type Diagnostic } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import { parse, type ast } from "@khung/syntax";

/**
 * A source declares what is published and nothing else but its tests and claims: whatever else it held would come along wherever it is read.
 *
 * Errors   KH6104 at the first declaration of something else
 */
export function checkAlone({ id, version, origin }: Module, text: string): readonly Diagnostic[] {
  const isOwn = (name: ast.Name | undefined, said: ast.Version | undefined): boolean =>
    (!name || name.text === id) && (!said || said.text === version);
  const stray = parse({ file: origin.file, text }).file.items.find((item) => {
    if (item.kind === "test") return !isOwn(item.framework, item.version);
    if (item.kind === "claim") return !isOwn(item.of?.id, item.of?.version);
    return item.kind === "error" || item.start !== origin.start;
  });
  if (!stray) return [];
  const why = {
    whyVi: "tệp còn khai báo khung, bộ tiêu chí hay kiểm thử khác",
    whyEn: "the file also declares another framework, overlay or test",
  };
  return [
    report("KH6104", { file: origin.file, start: stray.start, end: stray.end }, { name: `${id}@${version}`, ...why }),
  ];
}
