/** A keystroke in the national framework, until its diagnostics are known. */

import { createLanguageService } from "@khung/language-service";
import { measure } from "../measure.ts";
import { nationalFile, nationalText } from "./national.ts";
import type { Part } from "./part.ts";

/** Name of the work in results. */
export const keystrokeWork = "keystroke to diagnostics";

/** Editing. */
export const editing: Part = {
  name: "editing",
  run() {
    const service = createLanguageService();
    const text = nationalText();
    const at = text.indexOf("80%");
    let version = 0;
    // A digit typed and taken away again: the text is another one each time.
    const run = (): unknown => {
      version++;
      const typed = version % 2 === 0 ? text : `${text.slice(0, at)}8${text.slice(at)}`;
      service.update({ file: nationalFile, text: typed }, version);
      return service.diagnostics();
    };
    return measure({ work: keystrokeWork, n: text.split("\n").length, contestants: [{ engine: "khung", run }] });
  },
};
