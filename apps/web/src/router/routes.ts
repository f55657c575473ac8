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
    name: "import",
    path: "/nhap-so-lieu",
    tag: "khung-screen-import",
    load: () => import("../screens/import/import.ts"),
  },
];
