import { cast } from "#shops/tea/art/tracer/cast.ts";
import { type Light, seen, shine } from "#shops/tea/art/tracer/light.ts";
import type { Color, Material } from "#shops/tea/art/tracer/material.ts";
import type { Random } from "#shops/tea/art/tracer/random.ts";
import type { Hit, Stage } from "#shops/tea/art/tracer/stage.ts";
import { meet, newSurface, type Surface } from "#shops/tea/art/tracer/surface.ts";

export type Sky = { above: Color; below: Color };

/** Lamps that a ray may meet: those whose light isn't counted otherwise. */
type Seen = "all" | "fills" | "none";

const MAX_LEVEL = 14;
const OFF = 1e-3;

export type Tracer = ReturnType<typeof openTracer>;

/** Follows light through a scene. Each call leaves its answer in `out`: red, green and blue. */
export function openTracer(stage: Stage, lights: Light[], sky: Sky, maxBounces: number) {
  const out = new Float64Array(3);
  const keys = lights.filter((lamp) => !lamp.fill);
  const fills = lights.filter((lamp) => lamp.fill);
  const [first] = stage.materials;
  if (!first) throw new Error("the scene is empty");
  const surfaces = Array.from({ length: MAX_LEVEL + 2 }, () => newSurface(first));
  const shadow: Hit = { distance: 0, at: -1, u: 0, v: 0 };
  const light = { pass: 1 };
  let random: Random = Math.random;
  // Where the first light sample and the first bounce of this pixel's sample go: spread evenly over samples.
  const spread = { u: 0, v: 0, a: 0, b: 0 };

  const skyTo = (dy: number, weight: number) => {
    const t = 0.5 + 0.5 * dy;
    for (let part = 0; part < 3; part++)
      out[part] =
        ((sky.below[part] as number) * (1 - t) + (sky.above[part] as number) * t) * weight;
  };

  /** Light on a surface from lamps, then from everything else. */
  function diffuse(s: Surface, level: number, bounces: number) {
    let [r, g, b] = [0, 0, 0];
    for (const lamp of keys) {
      const u = (level === 0 ? spread.u : random()) * 2 - 1;
      const v = (level === 0 ? spread.v : random()) * 2 - 1;
      const power = lit(s, lamp, u, v);
      r += power * lamp.color[0];
      g += power * lamp.color[1];
      b += power * lamp.color[2];
    }
    // Light from elsewhere changes slowly over a surface: every other sample follows it, and counts twice.
    const follows = bounces < maxBounces ? (random() < 0.5 ? 2 : 0) : -1;
    if (follows === 0) out.fill(0);
    else if (follows > 0) {
      const radius = Math.sqrt(level === 0 ? spread.a : random());
      const turn = (level === 0 ? spread.b : random()) * Math.PI * 2;
      around(s, radius * Math.cos(turn), radius * Math.sin(turn), Math.sqrt(1 - radius * radius));
      trace(
        s.x + s.nx * OFF,
        s.y + s.ny * OFF,
        s.z + s.nz * OFF,
        dir.x,
        dir.y,
        dir.z,
        level + 1,
        bounces + 1,
        "fills",
        null,
      );
      times(follows, follows, follows);
    } else skyTo(s.ny, 0.7);
    out[0] = (out[0] as number) + r;
    out[1] = (out[1] as number) + g;
    out[2] = (out[2] as number) + b;
  }

  /** What arrives from one place of a lamp, shadows and angles taken into account. */
  function lit(s: Surface, lamp: Light, u: number, v: number): number {
    const x = lamp.at[0] + lamp.u[0] * u + lamp.v[0] * v - s.x;
    const y = lamp.at[1] + lamp.u[1] * u + lamp.v[1] * v - s.y;
    const z = lamp.at[2] + lamp.u[2] * u + lamp.v[2] * v - s.z;
    const distance = Math.hypot(x, y, z);
    const [dx, dy, dz] = [x / distance, y / distance, z / distance];
    const facing = s.nx * dx + s.ny * dy + s.nz * dz;
    const leaving = -(lamp.normal[0] * dx + lamp.normal[1] * dy + lamp.normal[2] * dz);
    const through = facing < 0 && s.material.kind === "leaf";
    if (leaving <= 0 || (facing <= 0 && !through)) return 0;
    const bright = shine(lamp, u, v);
    if (bright < 0.01) return 0;
    const side = through ? -OFF : OFF;
    light.pass = 1;
    cast(
      stage,
      s.x + s.nx * side,
      s.y + s.ny * side,
      s.z + s.nz * side,
      dx,
      dy,
      dz,
      distance - 0.01,
      shadow,
      light,
    );
    if (shadow.at >= 0) return 0;
    const angle = through ? -facing * 0.45 : facing;
    return (bright * light.pass * angle * leaving * lamp.area) / (Math.PI * distance * distance);
  }

  const dir = { x: 0, y: 0, z: 0 };

  /** Writes a direction given in the frame of a surface. */
  function around({ nx, ny, nz }: Surface, a: number, b: number, c: number) {
    const sign = nz >= 0 ? 1 : -1;
    const p = -1 / (sign + nz);
    const q = nx * ny * p;
    dir.x = (1 + sign * nx * nx * p) * a + q * b + nx * c;
    dir.y = sign * q * a + (sign + ny * ny * p) * b + ny * c;
    dir.z = -sign * nx * a - ny * b + nz * c;
  }

  /** Writes the direction in which a surface mirrors a ray, scattered by its roughness. */
  function mirror(s: Surface, dx: number, dy: number, dz: number) {
    const a = s.material.roughness ** 2;
    const share = random();
    const cos = Math.sqrt((1 - share) / (1 + (a * a - 1) * share));
    const sin = Math.sqrt(1 - cos * cos);
    const turn = random() * Math.PI * 2;
    around(s, sin * Math.cos(turn), sin * Math.sin(turn), cos);
    const twice = 2 * (dir.x * dx + dir.y * dy + dir.z * dz);
    [dir.x, dir.y, dir.z] = [dx - twice * dir.x, dy - twice * dir.y, dz - twice * dir.z];
    const into = dir.x * s.nx + dir.y * s.ny + dir.z * s.nz;
    if (into > 0.001) return;
    dir.x -= 2 * into * s.nx;
    dir.y -= 2 * into * s.ny;
    dir.z -= 2 * into * s.nz;
  }

  /** What a surface mirrors; light that lamps throw by way of it onto other things is left out, being mostly noise. */
  function reflected(
    s: Surface,
    dx: number,
    dy: number,
    dz: number,
    level: number,
    bounces: number,
  ) {
    mirror(s, dx, dy, dz);
    trace(
      s.x + s.nx * OFF,
      s.y + s.ny * OFF,
      s.z + s.nz * OFF,
      dir.x,
      dir.y,
      dir.z,
      level + 1,
      bounces + 1,
      bounces === 0 ? "all" : "fills",
      null,
    );
  }

  /** The light that comes along a ray. `lamps`: which of them are seen in it. `medium`: what it runs through. */
  function trace(
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    level: number,
    bounces: number,
    lamps: Seen,
    medium: Material | null,
  ): void {
    const s = surfaces[level] as Surface;
    const found = meet(stage, ox, oy, oz, dx, dy, dz, s, level === 0);
    if (lamps !== "none") {
      const shining = lamps === "all" ? lights : fills;
      if (lampOn(shining, ox, oy, oz, dx, dy, dz, found ? s.distance : 1e9)) return;
    }
    if (!found || level >= MAX_LEVEL) {
      skyTo(dy, 1);
      return;
    }
    const { material, distance } = s;
    const [r, g, b] = s.color as unknown as Color;
    if (material.kind === "clear") clear(s, dx, dy, dz, level, bounces, lamps);
    else if (material.kind === "metal") {
      reflected(s, dx, dy, dz, level, bounces + (level > 3 ? 1 : 0));
      times(r, g, b);
    } else if (material.kind === "glazed" && random() < grazing(s, dx, dy, dz))
      reflected(s, dx, dy, dz, level, bounces);
    else {
      diffuse(s, level, bounces);
      times(r, g, b);
    }
    if (medium?.depth) absorb(medium.depth, material.kind === "clear" ? distance : distance * 2);
  }

  function clear(
    s: Surface,
    dx: number,
    dy: number,
    dz: number,
    level: number,
    bounces: number,
    lamps: Seen,
  ) {
    const index = s.material.index ?? 1.5;
    const ratio = s.outside ? 1 / index : index;
    const cos = -(s.nx * dx + s.ny * dy + s.nz * dz);
    const under = 1 - ratio * ratio * (1 - cos * cos);
    const base = ((1 - index) / (1 + index)) ** 2;
    const back =
      under <= 0 ? 1 : base + (1 - base) * (1 - (s.outside ? cos : Math.sqrt(under))) ** 5;
    const [tintR, tintG, tintB] = s.color as unknown as Color;
    // Near the eye both ways are followed, further on one of them by chance.
    const both = level < 2 && back < 1;
    let [r, g, b] = [0, 0, 0];
    if (both || random() < back) {
      const twice = 2 * cos;
      const [x, y, z] = [dx + twice * s.nx, dy + twice * s.ny, dz + twice * s.nz];
      const seen: Seen = bounces === 0 && s.outside ? "all" : "none";
      const [ox, oy, oz] = [s.x + s.nx * OFF, s.y + s.ny * OFF, s.z + s.nz * OFF];
      const { x: hx, y: hy, z: hz, nx, ny, nz, outside, material } = s;
      trace(ox, oy, oz, x, y, z, level + 1, bounces, seen, outside ? null : material);
      if (!both) return;
      [r, g, b] = [(out[0] as number) * back, (out[1] as number) * back, (out[2] as number) * back];
      [s.x, s.y, s.z, s.nx, s.ny, s.nz] = [hx, hy, hz, nx, ny, nz];
    }
    const bend = ratio * cos - Math.sqrt(under);
    trace(
      s.x - s.nx * OFF,
      s.y - s.ny * OFF,
      s.z - s.nz * OFF,
      ratio * dx + bend * s.nx,
      ratio * dy + bend * s.ny,
      ratio * dz + bend * s.nz,
      level + 1,
      bounces,
      lamps,
      s.outside ? s.material : null,
    );
    const share = both ? 1 - back : 1;
    times(tintR * share, tintG * share, tintB * share);
    out[0] = (out[0] as number) + r;
    out[1] = (out[1] as number) + g;
    out[2] = (out[2] as number) + b;
  }

  function lampOn(
    shining: Light[],
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    limit: number,
  ): boolean {
    for (const lamp of shining) {
      const bright = seen(lamp, ox, oy, oz, dx, dy, dz, limit);
      if (bright === 0) continue;
      for (let part = 0; part < 3; part++) out[part] = bright * (lamp.color[part] as number);
      return true;
    }
    return false;
  }

  /** How much of the light a coat mirrors at this angle. */
  function grazing(s: Surface, dx: number, dy: number, dz: number): number {
    const coat = s.material.coat ?? 0.04;
    const cos = Math.max(0, -(s.nx * dx + s.ny * dy + s.nz * dz));
    const mirrored = coat + (1 - coat) * (1 - cos) ** 5;
    return mirrored * (1 - 0.6 * s.material.roughness);
  }

  function times(r: number, g: number, b: number) {
    out[0] = (out[0] as number) * r;
    out[1] = (out[1] as number) * g;
    out[2] = (out[2] as number) * b;
  }

  const absorb = (depth: Color, distance: number) =>
    times(depth[0] ** distance, depth[1] ** distance, depth[2] ** distance);

  const begin = (source: Random, u: number, v: number, a: number, b: number) => {
    random = source;
    [spread.u, spread.v, spread.a, spread.b] = [u, v, a, b];
  };

  return {
    out,
    stage,
    begin,
    trace,
    diffuse,
    reflected,
    grazing,
    skyTo,
    first: surfaces[0] as Surface,
  };
}
