/** Colours of the text pane: dark ink on white, every token at 4.5 : 1 or more. */

import type { editor } from "monaco-editor/editor";

export const themeName = "khung-light";

export const theme: editor.IStandaloneThemeData = {
  base: "vs",
  inherit: true,
  rules: [
    { token: "", foreground: "16202b" },
    { token: "comment", foreground: "5a6b5a" },
    { token: "keyword", foreground: "1a4e8a" },
    { token: "keyword.declaration", foreground: "1a4e8a", fontStyle: "bold" },
    { token: "string", foreground: "7a4a0c" },
    { token: "string.invalid", foreground: "a11d14" },
    { token: "number", foreground: "01665e", fontStyle: "bold" },
    { token: "number.date", foreground: "01665e" },
    { token: "number.version", foreground: "01665e" },
    { token: "identifier", foreground: "16202b" },
    { token: "operator", foreground: "465564" },
    { token: "delimiter", foreground: "465564" },
  ],
  colors: {
    "editor.background": "#ffffff",
    "editor.foreground": "#16202b",
    "editorLineNumber.foreground": "#5f6f7e",
    "editorLineNumber.activeForeground": "#16202b",
    "editor.lineHighlightBackground": "#f4f7fa",
    "editor.lineHighlightBorder": "#f4f7fa",
    "editor.selectionBackground": "#cfe1f5",
    "editorIndentGuide.background1": "#e6ebf0",
    "editorError.foreground": "#a11d14",
    "editorWarning.foreground": "#b07d00",
    "editorInfo.foreground": "#1a4e8a",
    "editorHoverWidget.background": "#ffffff",
    "editorHoverWidget.border": "#b7c2cd",
    "editorSuggestWidget.background": "#ffffff",
    "editorSuggestWidget.border": "#b7c2cd",
    "editorSuggestWidget.selectedBackground": "#e8f0f9",
    "editorSuggestWidget.selectedForeground": "#16202b",
    "editorSuggestWidget.highlightForeground": "#1a4e8a",
    "editorSuggestWidget.focusHighlightForeground": "#1a4e8a",
    focusBorder: "#0b63ce",
  },
};
