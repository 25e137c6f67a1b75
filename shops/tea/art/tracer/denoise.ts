import type { Film } from "#shops/tea/art/tracer/film.ts";

// Weights of a B3 spline: what a pixel takes from its neighbours in one pass.
const KERNEL = [0.375, 0.25, 0.0625];

type Guide = Pick<Film, "width" | "height" | "normal" | "depth">;

/**
 * Smooths light where it is noisy and what it falls on is the same: the edge-avoiding à-trous wavelet, guided by normals,
 * distances and the noise itself (Dammertz et al. 2010, Schied et al. 2017).
 */
export function denoise(
  guide: Guide,
  light: Float32Array,
  noise: Float32Array,
  passes: number,
  tolerance: number,
): Float32Array {
  let [from, variance] = [withoutSparks(light, guide), calm(noise, guide)];
  for (let pass = 0; pass < passes; pass++) {
    const next = smoothOnce(guide, from, variance, 2 ** pass, tolerance);
    [from, variance] = [next.light, next.noise];
  }
  return from;
}

/** A single bright pixel is chance: none is brighter than the second brightest of its neighbours. */
function withoutSparks(light: Float32Array, { width, height }: Guide): Float32Array {
  const out = light.slice();
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = (y * width + x) * 3;
      let [most, second] = [0, 0];
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          if (dx === 0 && dy === 0) continue;
          const near = brightness(light, at + (dy * width + dx) * 3);
          if (near > most) [most, second] = [near, most];
          else if (near > second) second = near;
        }
      const own = brightness(light, at);
      if (own <= second) continue;
      for (let part = 0; part < 3; part++)
        out[at + part] = (light[at + part] as number) * (second / own);
    }
  return out;
}

/** A few samples say little about noise: neighbours are asked, too. */
function calm(noise: Float32Array, { width, height }: Guide): Float32Array {
  const out = new Float32Array(noise.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0];
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
          sum += noise[ny * width + nx] as number;
          count++;
        }
      out[y * width + x] = sum / count;
    }
  return out;
}

function smoothOnce(
  { width, height, normal, depth }: Guide,
  light: Float32Array,
  noise: Float32Array,
  step: number,
  tolerance: number,
) {
  const out = light.slice();
  const outNoise = noise.slice();
  for (let p = 0; p < width * height; p++) {
    const own = noise[p] as number;
    // What is sure already stays.
    if (own < 1e-9) continue;
    const x = p % width;
    const y = (p - x) / width;
    const c = p * 3;
    const nx = normal[c] as number;
    const ny = normal[c + 1] as number;
    const nz = normal[c + 2] as number;
    const bright = brightness(light, c);
    const unsure = 1 / (tolerance * Math.sqrt(own) + 1e-4);
    const far = depth[p] as number;
    const apart = 0.5 / (far * 0.004 * step + 1e-6);
    let [red, green, blue, sum, total] = [0, 0, 0, 0, 0];
    for (let dy = -2; dy <= 2; dy++) {
      const qy = y + dy * step;
      if (qy < 0 || qy >= height) continue;
      for (let dx = -2; dx <= 2; dx++) {
        const qx = x + dx * step;
        if (qx < 0 || qx >= width) continue;
        const q = qy * width + qx;
        const n = q * 3;
        const unlike =
          Math.abs(brightness(light, n) - bright) * unsure +
          Math.abs((depth[q] as number) - far) * apart;
        // e^-unlike, near enough.
        const near = 1 - unlike * 0.25;
        if (near <= 0) continue;
        const alike =
          nx * (normal[n] as number) +
          ny * (normal[n + 1] as number) +
          nz * (normal[n + 2] as number);
        if (alike <= 0.3) continue;
        const a4 = alike * alike * alike * alike;
        const a16 = a4 * a4 * a4 * a4;
        const weight =
          (KERNEL[dx < 0 ? -dx : dx] as number) *
          (KERNEL[dy < 0 ? -dy : dy] as number) *
          (near * near * near * near) *
          (a16 * a16 * a16);
        red += (light[n] as number) * weight;
        green += (light[n + 1] as number) * weight;
        blue += (light[n + 2] as number) * weight;
        sum += (noise[q] as number) * weight * weight;
        total += weight;
      }
    }
    if (total < 1e-6) continue;
    out[c] = red / total;
    out[c + 1] = green / total;
    out[c + 2] = blue / total;
    outNoise[p] = sum / (total * total);
  }
  return { light: out, noise: outNoise };
}

const brightness = (light: Float32Array, at: number) =>
  0.3 * (light[at] as number) + 0.6 * (light[at + 1] as number) + 0.1 * (light[at + 2] as number);
