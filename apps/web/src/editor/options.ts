/** How Monaco is set up: Tab moves on, Vietnamese letters are no suspects, nothing floats over the text uncalled. */

import type { editor } from "monaco-editor/editor";
import { say, type Language } from "../i18n/language.ts";

/** The options of the text pane; its label is in the language of the page. */
export function editorOptions(language: Language): editor.IStandaloneEditorConstructionOptions {
  return {
    ariaLabel: say(language, "editor.label"),
    automaticLayout: true,
    tabFocusMode: true,
    accessibilitySupport: "auto",
    fontFamily: '"JetBrains Mono Variable", "Noto Sans Mono", Consolas, monospace',
    fontLigatures: false,
    fontSize: 13,
    lineHeight: 21,
    tabSize: 2,
    insertSpaces: true,
    minimap: { enabled: false },
    overviewRulerBorder: false,
    scrollBeyondLastLine: false,
    fixedOverflowWidgets: true,
    folding: true,
    foldingStrategy: "indentation",
    lineNumbersMinChars: 4,
    glyphMargin: true,
    renderLineHighlight: "all",
    wordWrap: "on",
    wrappingIndent: "indent",
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
    quickSuggestions: { other: true, comments: false, strings: false },
    suggest: { showWords: false, snippetsPreventQuickSuggestions: false },
    wordBasedSuggestions: "off",
    occurrencesHighlight: "off",
    stickyScroll: { enabled: false },
    padding: { top: 8, bottom: 8 },
    "semanticHighlighting.enabled": false,
  };
}
