/** Colours of the text pane, light and dark: every token at 4.5 : 1 or more on its ground. */

import type { editor, IDisposable } from "monaco-editor/editor";

import type { Monaco } from "./monaco.ts";

interface NameColors {
  readonly parameter: string;
  readonly level: string;
  readonly option: string;
  readonly unknown: string;
  readonly added: string;
  readonly tightened: string;
  readonly relaxed: string;
  readonly changed: string;
}

/**
 * Rules for names, by what only the compiler knows of them. In overlays what is done to something counts before what it is; never
 * by colour alone: the statement says it in words.
 */
function nameRules(colors: NameColors): editor.ITokenThemeRule[] {
  const deeds = ["tightened", "relaxed", "changed"] as const;
  const of = (type: string): editor.ITokenThemeRule[] => [
    { token: `${type}.added`, foreground: colors.added },
    { token: `${type}.declaration.added`, foreground: colors.added, fontStyle: "bold" },
    ...deeds.map((deed) => ({ token: `${type}.national.${deed}`, foreground: colors[deed], fontStyle: "bold" })),
    { token: `${type}.national.removed`, foreground: colors.unknown, fontStyle: "strikethrough" },
  ];
  return [
    { token: "criterion.declaration", fontStyle: "bold" },
    { token: "parameter", foreground: colors.parameter },
    { token: "derived", foreground: colors.parameter },
    { token: "level", foreground: colors.level },
    { token: "option", foreground: colors.option },
    { token: "classification", foreground: colors.option },
    { token: "unknown", foreground: colors.unknown, fontStyle: "underline" },
    ...["criterion", "parameter", "level", "group", "input", "outcome", "derived"].flatMap(of),
  ];
}

interface Colors extends NameColors {
  readonly ink: string;
  readonly comment: string;
  readonly keyword: string;
  readonly text: string;
  readonly invalid: string;
  readonly number: string;
  readonly sign: string;
}

/** A theme: what is bold is so in every one. `colors`: Monaco's own, by its names. */
function themeOf(
  base: "vs" | "vs-dark",
  own: Colors,
  colors: editor.IStandaloneThemeData["colors"],
): editor.IStandaloneThemeData {
  return {
    base,
    inherit: true,
    rules: [
      { token: "", foreground: own.ink },
      { token: "comment", foreground: own.comment },
      { token: "keyword", foreground: own.keyword },
      { token: "keyword.declaration", foreground: own.keyword, fontStyle: "bold" },
      { token: "string", foreground: own.text },
      { token: "string.invalid", foreground: own.invalid },
      { token: "number", foreground: own.number, fontStyle: "bold" },
      { token: "number.date", foreground: own.number },
      { token: "number.version", foreground: own.number },
      { token: "identifier", foreground: own.ink },
      { token: "operator", foreground: own.sign },
      { token: "delimiter", foreground: own.sign },
      ...nameRules(own),
    ],
    colors,
  };
}

const light = themeOf(
  "vs",
  {
    ink: "16202b",
    comment: "5a6b5a",
    keyword: "1a4e8a",
    text: "7a4a0c",
    invalid: "a11d14",
    number: "01665e",
    sign: "465564",
    parameter: "5b3a8c",
    level: "01665e",
    option: "8a3468",
    unknown: "a11d14",
    added: "1d6630",
    tightened: "8c510a",
    relaxed: "01665e",
    changed: "5b3a8c",
  },
  {
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
    "editorInlayHint.foreground": "#4d5d6c",
    "editorInlayHint.background": "#eef2f6",
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
);

const dark = themeOf(
  "vs-dark",
  {
    ink: "e4eaf0",
    comment: "9db39d",
    keyword: "86b8f2",
    text: "e0b583",
    invalid: "ffa198",
    number: "76d3ba",
    sign: "aebac6",
    parameter: "c9b1f2",
    level: "76d3ba",
    option: "f0a8cf",
    unknown: "ffa198",
    added: "93d6a3",
    tightened: "e8b878",
    relaxed: "76d3ba",
    changed: "c9b1f2",
  },
  {
    "editor.background": "#17202a",
    "editor.foreground": "#e4eaf0",
    "editorLineNumber.foreground": "#95a3b1",
    "editorLineNumber.activeForeground": "#e4eaf0",
    "editor.lineHighlightBackground": "#1e2935",
    "editor.lineHighlightBorder": "#1e2935",
    "editor.selectionBackground": "#2d4a6b",
    "editorIndentGuide.background1": "#2b3743",
    "editorError.foreground": "#ffa198",
    "editorWarning.foreground": "#f0cc78",
    "editorInfo.foreground": "#86b8f2",
    "editorInlayHint.foreground": "#b4c0cc",
    "editorInlayHint.background": "#222e3b",
    "editorHoverWidget.background": "#1e2935",
    "editorHoverWidget.border": "#56677a",
    "editorSuggestWidget.background": "#1e2935",
    "editorSuggestWidget.border": "#56677a",
    "editorSuggestWidget.selectedBackground": "#1b3149",
    "editorSuggestWidget.selectedForeground": "#e4eaf0",
    "editorSuggestWidget.highlightForeground": "#86b8f2",
    "editorSuggestWidget.focusHighlightForeground": "#86b8f2",
    focusBorder: "#8cc0ff",
  },
);

/** Gives the editor the colours of the page, now and whenever they change. What is given back stops it. */
export function followLook(monaco: Monaco): IDisposable {
  monaco.editor.defineTheme("khung-light", light);
  monaco.editor.defineTheme("khung-dark", dark);
  const machine = matchMedia("(prefers-color-scheme: dark)");
  const choose = (): void => {
    const look = document.documentElement.dataset["look"] ?? (machine.matches ? "dark" : "light");
    monaco.editor.setTheme(`khung-${look}`);
  };
  choose();
  const observer = new MutationObserver(choose);
  observer.observe(document.documentElement, { attributeFilter: ["data-look"] });
  machine.addEventListener("change", choose);
  return {
    dispose: () => {
      observer.disconnect();
      machine.removeEventListener("change", choose);
    },
  };
}
