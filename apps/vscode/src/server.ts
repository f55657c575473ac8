/** The language server in its own process, as the extension starts it: what `khung lsp` does. */

import { serve } from "@khung/lsp";

await serve({ input: process.stdin, output: process.stdout });
