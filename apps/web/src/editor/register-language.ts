/** Makes Monaco know the language: highlighting, brackets and comments at once; everything else through the services it is given. */

import type { IDisposable } from "monaco-editor/editor";
import { highlighting } from "@khung/language-service/highlighting";
import { languageId } from "./language-id.ts";
import type { Monaco } from "./monaco.ts";
import { providers, type Context } from "./providers.ts";
import { followLook } from "./theme.ts";

/** Registers the language; giving back what unregisters it. */
export function registerLanguage(monaco: Monaco, context: Context): IDisposable {
  const registered = [registerColours(monaco), ...providers(monaco, context)];
  return { dispose: () => registered.forEach((one) => one.dispose()) };
}

/** Registers how the language looks, without what answers questions about a text. */
export function registerColours(monaco: Monaco): IDisposable {
  const { languages } = monaco;
  if (!languages.getLanguages().some(({ id }) => id === languageId))
    languages.register({ id: languageId, extensions: [".khung"] });

  const registered = [
    followLook(monaco),
    languages.setMonarchTokensProvider(
      languageId,
      highlighting as unknown as Parameters<typeof languages.setMonarchTokensProvider>[1],
    ),
    languages.setLanguageConfiguration(languageId, {
      comments: { lineComment: "//" },
      brackets: [
        ["{", "}"],
        ["(", ")"],
      ],
      autoClosingPairs: [
        { open: "{", close: "}" },
        { open: "(", close: ")" },
        { open: '"', close: '"', notIn: ["string", "comment"] },
      ],
      wordPattern: /[\p{L}_][\p{L}\p{M}\p{Nd}_.]*|\d+(?:\.\d+)?/u,
      indentationRules: { increaseIndentPattern: /\{[^}"]*$/, decreaseIndentPattern: /^\s*\}/ },
    }),
  ];
  return { dispose: () => registered.forEach((one) => one.dispose()) };
}
