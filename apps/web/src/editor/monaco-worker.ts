// Monaco's own worker, under an address that the bundler knows.
import "monaco-editor/editor/editor.worker.js";
