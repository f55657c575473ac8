/** Every screen: a line each. A route appears when its screen does. */

import type { Route } from "./router.ts";

export const routes: readonly Route[] = [
  {
    name: "editor",
    path: "/bo-tieu-chi{/:key}?",
    tag: "khung-screen-editor",
    load: () => import("../screens/editor/editor.ts"),
  },
  {
    name: "simulation",
    path: "/mo-phong/:key",
    tag: "khung-screen-simulation",
    load: () => import("../screens/simulation/simulation.ts"),
  },
];
