/** The texts that the open one stands on, as models of Monaco: looked into, never edited. Providers answer for other models only. */

import type { editor, IDisposable, Uri } from "monaco-editor/editor";
import type { Source } from "@khung/diagnostics";
import { languageId } from "./language-id.ts";
import type { Monaco } from "./monaco.ts";

const scheme = "khung-read";

export class TextsBeside implements IDisposable {
  private readonly monaco: Monaco;
  private readonly texts: () => readonly Source[];
  private readonly models = new Map<string, editor.ITextModel>();

  constructor(monaco: Monaco, texts: () => readonly Source[]) {
    this.monaco = monaco;
    this.texts = texts;
  }

  /** The model of a text, made when it is first looked into; undefined where there is no such text. */
  modelOf(file: string): editor.ITextModel | undefined {
    const text = this.texts().find((each) => each.file === file)?.text;
    const known = this.models.get(file);
    if (text === undefined || known?.getValue() === text) return text === undefined ? undefined : known;
    known?.dispose();
    const { Uri, editor } = this.monaco;
    const made = editor.createModel(text, languageId, Uri.from({ scheme, path: `/${file}` }));
    this.models.set(file, made);
    return made;
  }

  /** The text that an address of such a model names. */
  at(uri: Uri): { readonly file: string; readonly model: editor.ITextModel } | undefined {
    const found = [...this.models].find(([, model]) => model.uri.toString() === uri.toString());
    return found && { file: found[0], model: found[1] };
  }

  dispose(): void {
    for (const model of this.models.values()) model.dispose();
    this.models.clear();
  }
}
