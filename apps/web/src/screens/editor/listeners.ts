/** Everything that the editor hears from its elements, and who acts on it. */

import type { Span } from "@khung/diagnostics";
import type { TextRange } from "@khung/document";
import type { CodeAction, EditorRange } from "@khung/language-service";
import { sayUndo } from "../../document/say-steps.ts";
import type { EditorStatus } from "../../editor/khung-editor.ts";
import type { ExplainAsked } from "../../form/explain/explain-button.ts";
import type { IntentAsked } from "../../form/form-element.ts";
import type { CommandOf, RangeDropped } from "../../form/pane/form-pane.ts";
import { beginDraftOf } from "../../saving/of-published.ts";
import type { GroupView } from "../../form/view/view.ts";
import type { ListView } from "../../state/list.ts";
import type { Surface } from "../../worker/protocol.ts";
import { commandWorld, rewrite, runTextCommand } from "./changes.ts";
import { carryOut, copyThresholds, deleteCard, insertInto, paste, type CommandWorld } from "./commands.ts";
import { explain } from "./explaining.ts";
import type { Following } from "./following.ts";
import type { EditorHost } from "./host.ts";
import type { Opening } from "./opening.ts";
import type { ResultsView } from "./results-view.ts";
import { exploreThreshold } from "./threshold-asked.ts";

interface Parts {
  readonly host: EditorHost;
  readonly opening: Opening;
  readonly following: Following;
  readonly results: ResultsView;
}

type Listener = (event: CustomEvent) => void;

/** Listeners by the name of the event. */
export function listeners({ host, opening, following, results }: Parts): Readonly<Record<string, Listener>> {
  const command = (run: (world: CommandWorld) => Promise<void>): void => {
    const world = commandWorld(host, following);
    if (world) void run(world);
  };
  return {
    "khung-framework-chosen": ({ detail }: CustomEvent<string>) => void opening.open(detail, undefined, "push"),
    "khung-dataset-chosen": ({ detail }: CustomEvent<string>) => void opening.open(undefined, detail, "push"),
    "khung-retry-asked": () => void opening.retry(),

    "khung-list-changed": ({ detail }: CustomEvent<ListView>) => results.showList(detail),
    "khung-level-picked": ({ detail }: CustomEvent<{ readonly level?: number }>) => results.pickLevel(detail),
    "khung-moved-asked": () => results.showMoved(),
    "khung-entity-opened": ({ detail }: CustomEvent<string>) => results.openEntity(detail),
    "khung-entity-closed": () => void results.leaveEntity(),

    "khung-editor-status": ({ detail }: CustomEvent<EditorStatus>) => following.followCaret(detail),
    "khung-editor-ready": () => following.showInText(),
    "khung-card-chosen": ({ detail }: CustomEvent<string>) => following.choose(detail),
    "khung-outline-chosen": ({ detail }: CustomEvent<string>) => void following.open(detail),
    "khung-place-opened": ({ detail }: CustomEvent<EditorRange>) => void following.showPlace(detail),
    "khung-text-opened": ({ detail }: CustomEvent<TextRange>) => void following.showPlace(detail),
    "khung-origin-opened": ({ detail: { start, end } }: CustomEvent<Span>) =>
      void following.showPlace({ from: start, to: end }),

    "khung-problems-folded": ({ detail }: CustomEvent<boolean>) => {
      host.problemsOpen = detail;
      host.requestUpdate();
    },
    "khung-fix-chosen": ({ detail }: CustomEvent<CodeAction>) =>
      host.bench.document.editPlaces(detail.edits, detail.title),
    "khung-intent": ({ detail }: CustomEvent<IntentAsked>) => void host.refusals.try(detail.intent, detail.refused),
    "khung-errors-closed": () => host.refusals.close(),
    "khung-command": ({ detail }: CustomEvent<CommandOf>) => command((world) => carryOut(world, detail)),
    "khung-delete-asked": ({ detail }: CustomEvent<string>) => command((world) => deleteCard(world, detail)),
    "khung-insert-asked": ({ detail }: CustomEvent<GroupView>) => command((world) => insertInto(world, detail)),
    "khung-copy-asked": ({ detail }: CustomEvent<GroupView>) => command((world) => copyThresholds(world, detail)),
    "khung-range-dropped": ({ detail }: CustomEvent<RangeDropped>) => command((world) => paste(world, detail)),
    "khung-threshold-explored": (event: CustomEvent<number>) => void exploreThreshold(host, event),
    "khung-explain-asked": ({ detail }: CustomEvent<ExplainAsked>) => void explain(host.bench, detail),
    "khung-unlock-asked": () => void beginDraftOf(host.bench),
    "khung-undo-asked": ({ detail }: CustomEvent<number>) => sayUndo(host.bench, "undo", detail),
    "khung-redo-asked": () => sayUndo(host.bench, "redo"),
    "khung-text-command": ({ detail }: CustomEvent<"format" | "restore">) => void runTextCommand(host.bench, detail),
    "khung-surface-chosen": ({ detail }: CustomEvent<Surface>) => void rewrite(host.bench, detail),
  };
}
