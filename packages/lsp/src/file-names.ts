/** URIs of the client ↔ names of files as people read them: relative to the first folder where they lie in it. */

import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface FileNames {
  nameOf(uri: string): string;
  uriOf(name: string): string;
}

/** `root` = path of the first folder; undefined when the client opened none. */
export function fileNames(root: string | undefined): FileNames {
  return {
    nameOf: (uri) => {
      if (!uri.startsWith("file:")) return uri;
      const file = fileURLToPath(uri);
      const inside = root === undefined ? file : path.relative(root, file);
      return (inside.startsWith("..") || path.isAbsolute(inside) ? file : inside).split(path.sep).join("/");
    },
    // A text that was never saved is known by its URI.
    uriOf: (name) => (/^[a-z][a-z0-9+.-]+:/i.test(name) ? name : pathToFileURL(path.resolve(root ?? "/", name)).href),
  };
}
