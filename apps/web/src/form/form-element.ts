/** What elements of the criteria form share: their words, and asking for what a person wants done. */

import type { Intent } from "@khung/document/plan";
import type { Params, Template } from "@khung/diagnostics";
import { property } from "lit/decorators.js";
import { KhungElement } from "../elements/base.ts";
import type { Language } from "../i18n/language.ts";
import { words } from "./words.ts";

type Key = keyof typeof words;
type Holes<K extends Key> = keyof Params<(typeof words)[K]> extends never ? [] : [Params<(typeof words)[K]>];

/** The form's words in a language. */
export function sayForm<K extends Key>(language: Language, key: K, ...holes: Holes<K>): string {
  const template: Template<string> = words[key][language];
  return template.fill(holes[0] ?? {});
}

/** The detail of `khung-intent`: what is to be done to the document. */
export interface IntentAsked {
  readonly intent: Intent;
  /** To be called when it was refused: the field shows again what stands in the text. */
  readonly refused: () => void;
}

/** Base class of the form's elements. */
export abstract class FormElement extends KhungElement {
  /** The text cannot be changed: values stand there as text, and nothing is there to press that would change them. */
  @property({ type: Boolean }) locked = false;

  /** The form's words in the language of the page. */
  protected word<K extends Key>(key: K, ...holes: Holes<K>): string {
    return sayForm(this.language, key, ...holes);
  }

  /** Asks for a change of the document. */
  protected ask(intent: Intent, refused: () => void = () => {}): void {
    this.tell<IntentAsked>("khung-intent", { intent, refused });
  }
}
