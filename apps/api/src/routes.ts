import type { AddRoute } from "./openapi.ts";
import { check } from "./routes/check.ts";
import { datasets } from "./routes/datasets.ts";
import { drafts } from "./routes/drafts.ts";
import { evaluate } from "./routes/evaluate.ts";
import { frameworks } from "./routes/frameworks.ts";
import { health } from "./routes/health.ts";
import { publications } from "./routes/publications.ts";
import { reference } from "./routes/reference.ts";
import { scenarios } from "./routes/scenarios.ts";
import { snapshots } from "./routes/snapshots.ts";
import { uploads } from "./routes/uploads.ts";
import { web } from "./routes/web.ts";

/** Every route, in the order in which they are asked; the web application takes what is left. */
export const routes: readonly AddRoute[] = [
  health,
  frameworks,
  datasets,
  uploads,
  drafts,
  publications,
  scenarios,
  snapshots,
  evaluate,
  check,
  reference,
  web,
];
