// Reads files of the pinned packages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export const json = (path) => JSON.parse(readFileSync(require.resolve(path), "utf8"));
export const text = (path) => readFileSync(new URL("node_modules/" + path, import.meta.url), "utf8");

const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ħ: "h", ə: "e" };

/** Folds a name for comparison: no marks, lower case, single spaces. NameFold.cs does the same. */
export const fold = (s) =>
  s.toLowerCase().replace(/[ßæœøłđðþıħə]/g, (c) => letters[c]).normalize("NFKD").replace(/\p{M}/gu, "")
    .replace(/['’‘ʻʼ`]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
