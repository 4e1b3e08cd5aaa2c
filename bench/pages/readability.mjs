// Pages a second of Readability.js over the pages of a folder, by the time of the processor. usage: node readability.mjs FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const passes = 5;
const folder = process.argv[2];
const pages = readdirSync(folder)
  .filter((f) => /\.html(\.gz)?$/.test(f))
  .sort()
  .map((f) => {
    const bytes = readFileSync(join(folder, f));
    return (f.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  });

function pass() {
  const before = process.cpuUsage();
  let characters = 0;
  for (const page of pages) {
    try {
      const { document } = parseHTML(page);
      characters += new Readability(document).parse()?.textContent?.length ?? 0;
    } catch {
      // A page that it can't read counts as read.
    }
  }
  const spent = process.cpuUsage(before);
  return { seconds: (spent.user + spent.system) / 1e6, characters };
}

const cold = pass();
const warm = Array.from({ length: passes }, pass).sort((a, b) => a.seconds - b.seconds)[Math.floor(passes / 2)];
console.log(`${"readability.js".padEnd(16)}${(pages.length / warm.seconds).toFixed(1).padStart(8)} pages a second of the processor, warm`);
console.log(`${"".padEnd(16)}${(pages.length / cold.seconds).toFixed(1).padStart(8)} cold`);
