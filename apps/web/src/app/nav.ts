/** Where one can go from the bar at the top. */

import type { Link } from "../elements/topbar/topbar.ts";
import { say } from "../elements/topbar/words.ts";
import { boardPath, comparePath, editorPath, simulationPath } from "../router/paths.ts";
import type { Bench } from "./bench.ts";

export function places({ language, document, study, router }: Bench): readonly Link[] {
  const { framework } = document.state;
  const open = document.key;
  const { dataset } = study.state;
  return [
    { name: "home", words: say(language, "nav.home"), address: router.address("/") },
    {
      name: "editor",
      words: say(language, "nav.editor"),
      address: router.address(open ? editorPath(open, dataset) : "/bo-tieu-chi"),
    },
    ...(open && framework && dataset
      ? [
          {
            name: "simulation",
            words: say(language, "nav.simulation"),
            address: router.address(simulationPath(open, dataset)),
          },
        ]
      : []),
    ...(open && dataset && (framework?.levels ?? 0) > 0
      ? [
          {
            name: "scoreboard",
            words: say(language, "nav.scoreboard"),
            address: router.address(boardPath(open, dataset)),
          },
        ]
      : []),
    { name: "gallery", words: say(language, "nav.gallery"), address: router.address("/vi-du") },
    ...(framework
      ? [
          {
            name: "compare",
            words: say(language, "nav.compare"),
            address: router.address(comparePath(open ?? framework)),
          },
        ]
      : []),
    { name: "import", words: say(language, "nav.import"), address: router.address("/nhap-so-lieu") },
  ];
}
