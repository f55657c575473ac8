/** A file and what may stand in it. */

import type { Claim } from "./claims.ts";
import type { Override } from "./framework-head.ts";
import type { Framework } from "./members.ts";
import type { ErrorNode, Node } from "./node.ts";
import type { Overlay, Scenario } from "./overlays.ts";
import type { Test } from "./tests.ts";

export interface File extends Node {
  readonly kind: "file";
  readonly header?: LanguageHeader;
  readonly items: readonly Item[];
}

export interface LanguageHeader extends Node {
  readonly kind: "language";
  readonly surface: "vi" | "en";
}

export type Item = Framework | Test | Overlay | Scenario | Claim | Override | ErrorNode;
