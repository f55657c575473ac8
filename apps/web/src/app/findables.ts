/** What there is to find now: made when the search is opened. */

import { pick } from "../i18n/language.ts";
import { criterionPath, editorPath, whyPath } from "../router/paths.ts";
import type { DocumentSymbol } from "@khung/language-service";
import type { Bench } from "./bench.ts";
import type { Findable } from "./finding.ts";
import { places } from "./nav.ts";

/** Screens, frameworks, criteria and entities; `commands` are the shell's own. */
export async function findables(bench: Bench, commands: readonly Findable[]): Promise<readonly Findable[]> {
  const { language, router, catalog, document, study } = bench;
  const known = catalog.state.catalog;
  const open = document.key;
  const { population, dataset } = study.state;
  const screens = places(bench).map(({ words, address }): Findable => ({ kind: "screen", text: words, address }));
  const frameworks = (known.status === "done" ? known.value.frameworks : []).map((one): Findable => ({
    kind: "framework",
    text: pick(language, one.title),
    note: one.version,
    address: router.address(editorPath(one)),
  }));
  const symbols = open ? ((await study.ask("symbols", {}).catch(() => undefined)) ?? []) : [];
  const criteria = open
    ? criteriaOf(symbols).map(({ name, detail }): Findable => {
        const address = router.address(criterionPath(open, name, dataset));
        return { kind: "criterion", text: detail === "" ? name : detail, note: name, address };
      })
    : [];
  const entities =
    open && population
      ? population.population.codes.map((code, row): Findable => ({
          kind: "entity",
          text: population.population.names[row] ?? code,
          note: [population.population.places[row], code]
            .filter((part) => part !== "" && part !== undefined)
            .join(" · "),
          address: router.address(whyPath(open, code, dataset)),
        }))
      : [];
  return [...screens, ...commands, ...frameworks, ...criteria, ...entities];
}

function criteriaOf(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [
    ...(symbol.kind === "criterion" ? [symbol] : []),
    ...criteriaOf(symbol.children),
  ]);
}
