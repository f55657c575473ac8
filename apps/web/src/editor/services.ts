/** What the editor asks of the rest of the page; `khung-app` answers through the worker. Undefined = overtaken or nothing. */

import type {
  CompletionItem,
  DocumentSymbol,
  EditorPosition,
  Hover,
  Location,
  TextEdit,
} from "@khung/language-service";

export interface EditorServices {
  complete(position: EditorPosition): Promise<readonly CompletionItem[] | undefined>;
  hover(position: EditorPosition): Promise<Hover | undefined>;
  define(position: EditorPosition): Promise<Location | undefined>;
  format(): Promise<readonly TextEdit[] | undefined>;
  symbols(): Promise<readonly DocumentSymbol[] | undefined>;
}
