/** How Monaco is set up: Tab moves on, Vietnamese letters are no suspects, nothing floats over the text uncalled. */

import type { editor } from "monaco-editor/editor";
import { say, type Language } from "../i18n/language.ts";

/**
 * The options of the text pane; its label is in the language of the page. `compatible`: a text area takes what is typed, for
 * input methods that the newer way of browsers does not know.
 */
export function editorOptions(language: Language, compatible: boolean): editor.IStandaloneEditorConstructionOptions {
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
    foldingStrategy: "auto",
    lineNumbersMinChars: 4,
    glyphMargin: true,
    renderLineHighlight: "all",
    wordWrap: "on",
    wrappingIndent: "indent",
    // Not at dots and slashes: names and numbers stay whole.
    wordWrapBreakAfterCharacters: " \t})]?|&,;",
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
    quickSuggestions: { other: true, comments: false, strings: false },
    suggest: { showWords: false, snippetsPreventQuickSuggestions: false },
    wordBasedSuggestions: "off",
    occurrencesHighlight: "singleFile",
    inlayHints: { enabled: "on", padding: true, fontSize: 11.5, maximumLength: 0 },
    // Repairs also by the keyboard: Ctrl+. and the menu.
    lightbulb: { enabled: "on" as editor.ShowLightbulbIconMode },
    stickyScroll: { enabled: false },
    padding: { top: 8, bottom: 8 },
    "semanticHighlighting.enabled": true,
    editContext: !compatible,
  };
}
