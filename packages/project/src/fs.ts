/**
 * Files. Not `import … from "node:fs"`: an import asks for every export of the module, and that alone loads all of Node's
 * streams, 3 ms of the 20 that Node needs to start.
 */
export const fs = process.getBuiltinModule("node:fs");
