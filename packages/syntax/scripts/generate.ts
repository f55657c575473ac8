// Placeholder: will write src/generated/ from the grammars folder.
import { mkdirSync } from "node:fs";

mkdirSync(new URL("../src/generated/", import.meta.url), { recursive: true });
