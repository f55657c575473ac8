/** The language server in its own process, as the extension starts it: what `khung lsp` does, and evaluating. */

import { serve } from "@khung/lsp";
import { evaluate } from "./evaluate.ts";

await serve({ input: process.stdin, output: process.stdout }, { "khung/evaluate": evaluate });
