/** The parts below the charts, as links: each has its place in the address. */

import { html, nothing, type TemplateResult } from "lit";
import type { Bench } from "../../app/bench.ts";
import { formatCount } from "../../i18n/format.ts";
import { dictionary, type Language } from "../../i18n/language.ts";
import { simulationPath } from "../../router/paths.ts";
import { say as sayTests } from "../../tests/words.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/** Parts in their order, with the word that an address has for each. */
export const partTabs = [
  ["list", undefined],
  ["heat", "ban-do-nhiet"],
  ["compare", "so-sanh"],
  ["tests", "kiem-thu"],
  ["turns", "diem-gay"],
  ["inverse", "nguoc"],
  ["plan", "ke-hoach"],
  ["chance", "bat-dinh"],
] as const;

export type PartName = (typeof partTabs)[number][0];

/** Links to the parts; the rest of the address stays. `failing`: so many tests do. */
export function partLinks({ language, router, document }: Bench, shown: PartName, failing: number): TemplateResult {
  const open = document.key;
  if (!open) return html``;
  const address = (inAddress: string | undefined): string => {
    const query = new URLSearchParams(router.state.query);
    query.delete("lang");
    if (inAddress === undefined) query.delete("phan");
    else query.set("phan", inAddress);
    const rest = query.toString();
    return router.address(simulationPath(open) + (rest === "" ? "" : `?${rest}`));
  };
  return html`
    <nav aria-label=${say(language, "tabs")}>
      <ul>
        ${partTabs.map(
          ([name, inAddress]) => html`
            <li>
              <a href=${address(inAddress)} aria-current=${shown === name ? "page" : nothing}>
                ${name === "tests" ? testsWord(language, failing) : say(language, `tab.${name}`)}
              </a>
            </li>
          `,
        )}
      </ul>
    </nav>
  `;
}

function testsWord(language: Language, failing: number): string {
  if (failing === 0) return sayTests(language, "tab");
  return sayTests(language, "tab.failing", { count: formatCount(failing, language) });
}
