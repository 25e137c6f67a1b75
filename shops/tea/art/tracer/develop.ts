import sharp from "sharp";
import { denoise } from "#shops/tea/art/tracer/denoise.ts";
import type { Camera, Film } from "#shops/tea/art/tracer/film.ts";
import { bell, seeded } from "#shops/tea/art/tracer/random.ts";

const TAPS = 64;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

export type Look = {
  /** Stops brighter or darker. */
  exposure: number;
  /** Of the file, in pixels. */
  width: number;
  quality: number;
};

/** Makes a picture of what was seen: less noise, shallow focus, a film's response and grain. */
export async function develop(film: Film, camera: Camera, look: Look): Promise<Buffer> {
  const light = denoise(film, film.light, film.noise, 5, 8);
  const gloss = denoise(film, film.gloss, film.glossNoise, 3, 5);
  const linear = new Float32Array(light.length);
  for (let at = 0; at < light.length; at++)
    linear[at] = (light[at] as number) * (film.color[at] as number) + (gloss[at] as number);
  const focused = blur(film, linear, camera);
  const bytes = print(film, focused, look.exposure);
  return sharp(bytes, { raw: { width: film.width, height: film.height, channels: 3 } })
    .resize({ width: look.width, kernel: "lanczos3" })
    .sharpen({ sigma: 0.8, m1: 0.3, m2: 0.7 })
    .webp({ quality: look.quality, effort: 5, smartSubsample: true })
    .toBuffer();
}

/** Spreads what is out of focus over a disc; what lies behind a sharp edge doesn't bleed over it. */
function blur(
  film: Film,
  image: Float32Array,
  { from, to, focus, aperture }: Camera,
): Float32Array {
  if (aperture === 0) return image;
  const { width, height, depth } = film;
  const sharp = focus ?? to;
  const focal = Math.hypot(sharp[0] - from[0], sharp[1] - from[1], sharp[2] - from[2]);
  const most = height * 0.022;
  const circle = depth.map((far) =>
    Math.min(most, Math.abs(1 - focal / Math.max(far, 1)) * aperture * height * 0.1),
  );
  const widest = widestAround(circle, width, height, Math.ceil(most));
  const out = new Float32Array(image.length);
  for (let p = 0; p < width * height; p++) {
    const [x, y] = [p % width, Math.floor(p / width)];
    const own = circle[p] as number;
    const within = widest(x, y);
    let [r, g, b, total] = [0, 0, 0, 0];
    const take = (q: number, weight: number) => {
      r += (image[q * 3] as number) * weight;
      g += (image[q * 3 + 1] as number) * weight;
      b += (image[q * 3 + 2] as number) * weight;
      total += weight;
    };
    // The pixel itself stands for as many taps as fall within it.
    take(p, Math.max(0.05, TAPS / (within * within * 3.1 + 1)) / (own * own + 1));
    for (let tap = 0; within > 0.6 && tap < TAPS; tap++) {
      const radius = Math.sqrt((tap + 0.5) / TAPS) * within;
      const qx = Math.round(x + Math.cos(tap * GOLDEN) * radius);
      const qy = Math.round(y + Math.sin(tap * GOLDEN) * radius);
      if (qx < 0 || qy < 0 || qx >= width || qy >= height) continue;
      const q = qy * width + qx;
      let reach = circle[q] as number;
      if ((depth[q] as number) > (depth[p] as number)) reach = Math.min(reach, own);
      const weight = Math.min(1, Math.max(0, reach - radius + 1)) / (reach * reach + 1);
      if (weight > 0) take(q, weight);
    }
    out[p * 3] = r / total;
    out[p * 3 + 1] = g / total;
    out[p * 3 + 2] = b / total;
  }
  return out;
}

/** The widest circle that may reach a pixel: of its own tile and the eight around. */
function widestAround(circle: Float32Array, width: number, height: number, tile: number) {
  const columns = Math.ceil(width / tile);
  const rows = Math.ceil(height / tile);
  const widest = new Float32Array(columns * rows);
  for (const [p, value] of circle.entries()) {
    const at = Math.floor(Math.floor(p / width) / tile) * columns + Math.floor((p % width) / tile);
    widest[at] = Math.max(widest[at] as number, value);
  }
  const around = widest.map((_, at) => {
    let most = 0;
    for (const row of [-1, 0, 1])
      for (const column of [-1, 0, 1]) {
        const [x, y] = [(at % columns) + column, Math.floor(at / columns) + row];
        if (x < 0 || y < 0 || x >= columns || y >= rows) continue;
        most = Math.max(most, widest[y * columns + x] as number);
      }
    return most;
  });
  return (x: number, y: number) =>
    around[Math.floor(y / tile) * columns + Math.floor(x / tile)] as number;
}

/** A gentle shoulder for lights, as of film: 0.18 stays where it is, and white is reached late. */
function tone(value: number): number {
  const x = Math.max(0, value);
  return Math.min(1, (x * (2.3 * x + 0.08)) / (x * (2.05 * x + 0.62) + 0.09));
}

/** Linear light to bytes, a little darker in the corners, with fine grain. */
function print({ width, height }: Film, image: Float32Array, exposure: number): Buffer {
  const bytes = Buffer.alloc(image.length);
  const random = seeded(11);
  for (let p = 0; p < width * height; p++) {
    const [x, y] = [(p % width) / width - 0.5, Math.floor(p / width) / height - 0.5];
    const gain = 2 ** exposure * (1 - 0.42 * (x * x + y * y));
    const grain = bell(random) * 1.5;
    const [r, g, b] = [0, 1, 2].map((part) => tone((image[p * 3 + part] as number) * gain));
    const gray = 0.25 * (r ?? 0) + 0.65 * (g ?? 0) + 0.1 * (b ?? 0);
    for (const [part, clear] of [r ?? 0, g ?? 0, b ?? 0].entries()) {
      // Film is a little less colorful than light is.
      const value = clear + (gray - clear) * 0.14;
      const coded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
      bytes[p * 3 + part] = Math.max(0, Math.min(255, Math.round(coded * 255 + grain)));
    }
  }
  return bytes;
}
