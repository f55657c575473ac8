/** What the text editor asks while somebody types: at once, about the text as it is. */

import type {
  CompletionItem,
  DocumentSymbol,
  EditorPosition,
  Hover,
  Location,
  TextEdit,
} from "@khung/language-service";
import { coverageOf } from "./coverage.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Surface } from "./text.ts";
import type { Workshop } from "./workshop.ts";

type AtPlace = OfVersion & { readonly position: EditorPosition };

export interface EditorExchanges {
  readonly complete: Exchange<AtPlace, readonly CompletionItem[]>;
  readonly hover: Exchange<AtPlace, Hover | undefined>;
  readonly define: Exchange<AtPlace, Location | undefined>;
  readonly symbols: Exchange<OfVersion, readonly DocumentSymbol[]>;
  readonly format: Exchange<OfVersion, readonly TextEdit[]>;
  readonly translate: Exchange<OfVersion & { readonly surface: Surface }, readonly TextEdit[]>;
}

export function editorAnswers(workshop: Workshop): Answers<EditorExchanges> {
  const { service } = workshop;
  return {
    complete: ({ position }) => service.completion(position),
    hover: ({ position }) => hoverWithResults(workshop, position),
    define: ({ position }) => service.definition(position),
    symbols: () => service.symbols(),
    format: () => service.format(),
    translate: ({ surface }) => service.translate(surface),
  };
}

/** What stands at a place, and what the last good results say of it. */
function hoverWithResults({ service, last }: Workshop, position: EditorPosition): Hover | undefined {
  const hover = service.hover(position);
  const found = hover && last && coverageOf(hover, last);
  if (!hover || !found) return hover;
  const { vi, en } = hover.contents;
  return { ...hover, contents: { vi: afterHead(vi, found.vi), en: afterHead(en, found.en) } };
}

/** Puts a paragraph after the title and the kind of what is hovered. */
function afterHead(contents: string, line: string): string {
  const paragraphs = contents.split("\n\n");
  return [...paragraphs.slice(0, 2), line, ...paragraphs.slice(2)].join("\n\n");
}
