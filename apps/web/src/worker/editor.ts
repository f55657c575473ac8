/** What the text editor asks while somebody types: at once, about the text as it is. */

import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  EditorPosition,
  EditorRange,
  FileEdits,
  FoldingRange,
  Highlight,
  Hover,
  InlayHint,
  Location,
  Refusal,
  RenameSubject,
  SemanticToken,
  TextEdit,
} from "@khung/language-service";
import { coverageOf } from "./coverage.ts";
import type { Answers, Exchange, OfVersion } from "./exchange.ts";
import type { Surface } from "./text.ts";
import type { Workshop } from "./workshop.ts";

type AtPlace = OfVersion & { readonly position: EditorPosition };
type InRange = OfVersion & { readonly range: EditorRange };
/** A place in the text, or in one that it stands on: that is looked into only. */
export type Place = Location & { readonly isOwn: boolean };
type OrRefused<A> = A | { readonly refused: Refusal };

export interface EditorExchanges {
  readonly complete: Exchange<AtPlace, readonly CompletionItem[]>;
  readonly hover: Exchange<AtPlace, Hover | undefined>;
  readonly define: Exchange<AtPlace, Place | undefined>;
  readonly highlights: Exchange<AtPlace, readonly Highlight[]>;
  readonly references: Exchange<AtPlace, readonly Place[]>;
  readonly renameSubject: Exchange<AtPlace, OrRefused<{ readonly subject: RenameSubject }>>;
  readonly rename: Exchange<AtPlace & { readonly name: string }, OrRefused<{ readonly edits: readonly FileEdits[] }>>;
  readonly actions: Exchange<InRange, readonly CodeAction[]>;
  readonly selections: Exchange<AtPlace, readonly EditorRange[]>;
  readonly symbols: Exchange<OfVersion, readonly DocumentSymbol[]>;
  readonly format: Exchange<OfVersion, readonly TextEdit[]>;
  readonly translate: Exchange<OfVersion & { readonly surface: Surface }, readonly TextEdit[]>;
  readonly folds: Exchange<OfVersion, readonly FoldingRange[]>;
  readonly tokens: Exchange<OfVersion, readonly SemanticToken[]>;
  readonly hints: Exchange<InRange, readonly InlayHint[]>;
}

export function editorAnswers(workshop: Workshop): Answers<EditorExchanges> {
  const { service } = workshop;
  /** Hovers and hints speak of the last good results. */
  const withResults = <A>(find: () => A): A => {
    service.setCoverage(workshop.last && coverageOf(workshop.last));
    return find();
  };
  const own = (location: Location): Place => ({ ...location, isOwn: location.file === service.file });
  return {
    complete: ({ position }) => service.completion(position),
    hover: ({ position }) => withResults(() => service.hover(position)),
    define: ({ position }) => {
      const found = service.definition(position);
      return found && own(found);
    },
    highlights: ({ position }) => service.highlights(position),
    references: ({ position }) => service.references(position).map(own),
    renameSubject: ({ position }) => service.renameSubject(position),
    rename: ({ position, name }) => service.rename(position, name),
    actions: ({ range }) => service.codeActions(range),
    selections: ({ position }) => service.selections(position),
    symbols: () => service.symbols(),
    format: () => service.format(),
    translate: ({ surface }) => service.translate(surface),
    folds: () => service.folds(),
    tokens: () => service.semanticTokens(),
    // A count beside a number that has changed since would be of another number.
    hints: ({ range }) =>
      withResults(() =>
        service
          .inlayHints(range)
          .filter(({ kind }) => kind !== "population" || workshop.last?.module === workshop.module),
      ),
  };
}
