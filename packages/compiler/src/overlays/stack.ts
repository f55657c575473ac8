/** A framework with some layers on it, as text: what comes out of merging. */

import { parse, type Parsed } from "@khung/syntax";
import type { Layer, Made } from "./layer.ts";
import { placesOf, type Places } from "./locate.ts";
import type { MappedText } from "./mapped-text.ts";

/** Name of the text that was put together; nobody sees it. */
export const mergedFile = "<merged>";

interface Parts {
  readonly root: Layer;
  readonly layers: readonly Layer[];
  readonly made: readonly Made[];
  readonly text: MappedText;
}

/** Its text is read when somebody asks what stands in it: of most stacks only that under the name of the layer is. */
export class Stack implements Parts {
  readonly root: Layer;
  readonly layers: readonly Layer[];
  readonly made: readonly Made[];
  readonly text: MappedText;
  readonly #textNamed: () => MappedText;
  #named: Stack | undefined;
  #parsed: Parsed | undefined;
  #places: Places | undefined;

  /** `textNamed`: the text with id, version, title and head of the last layer. */
  constructor({ root, layers, made, text }: Parts, textNamed: () => MappedText) {
    this.root = root;
    this.layers = layers;
    this.made = made;
    this.text = text;
    this.#textNamed = textNamed;
  }

  /** The text as a tree. */
  get parsed(): Parsed {
    return (this.#parsed ??= parse({ file: mergedFile, text: this.text.text }));
  }

  get places(): Places {
    if (this.#places) return this.#places;
    const framework = this.parsed.file.items.find((item) => item.kind === "framework");
    if (framework?.kind !== "framework") throw new Error("a merged text is a framework");
    return (this.#places = placesOf(framework));
  }

  /** The same under the name of its last layer: this is what is compiled. */
  get named(): Stack {
    const text = this.#textNamed;
    return (this.#named ??= new Stack({ ...this.#parts, text: text() }, text));
  }

  get #parts(): Parts {
    const { root, layers, made, text } = this;
    return { root, layers, made, text };
  }
}
