// Reads files of the pinned packages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export const json = (path) => JSON.parse(readFileSync(require.resolve(path), "utf8"));
export const text = (path) => readFileSync(new URL("node_modules/" + path, import.meta.url), "utf8");

/** Folds a name for comparison: no marks, lower case, single spaces. */
export const fold = (s) =>
  s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
