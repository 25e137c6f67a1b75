/** Numbers as short as they can be drawn: one decimal is a third of a millimetre on the largest print. */
export const n = (value: number) => String(Math.round(value * 10) / 10);

export type Point = readonly [number, number];

/** A polyline as path data, in relative steps. */
export function polyline(points: readonly Point[], closed = false): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let [x, y] = [Math.round(first[0]), Math.round(first[1])];
  let data = `M${x} ${y}l`;
  data += rest
    .map(([px, py]) => {
      const [nx, ny] = [Math.round(px), Math.round(py)];
      const step = `${nx - x} ${ny - y}`;
      [x, y] = [nx, ny];
      return step;
    })
    .join(" ");
  return closed ? `${data}z` : data;
}

/** A smooth closed curve through the middles of its corners. */
export function blob(points: readonly Point[]): string {
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  const start = middle(at(-1), at(0));
  const curves = points.map((point, index) => {
    const end = middle(point, at(index + 1));
    return `Q${n(point[0])} ${n(point[1])} ${n(end[0])} ${n(end[1])}`;
  });
  return `M${n(start[0])} ${n(start[1])}${curves.join("")}z`;
}

export const fill = (data: string, color: string) => `<path fill="${color}" d="${data}"/>`;

export const stroke = (data: string, color: string, width: number, cap = "round") =>
  `<path fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="${cap}" stroke-linejoin="round" d="${data}"/>`;

/** Dots of many sizes, drawn as round caps of empty strokes: a path for each of a dozen widths. */
export function dots(
  list: readonly { x: number; y: number; r: number }[],
  color: string,
  largest: number,
): string {
  const LEVELS = 12;
  const levels = new Map<number, string>();
  for (const { x, y, r } of list) {
    const level = Math.round((r / largest) * LEVELS);
    if (level > 0)
      levels.set(level, `${levels.get(level) ?? ""}M${Math.round(x)} ${Math.round(y)}h0`);
  }
  return [...levels]
    .map(([level, data]) => stroke(data, color, ((level * largest) / LEVELS) * 2))
    .join("");
}

export const disc = (x: number, y: number, r: number, color: string) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${color}"/>`;

export const ring = (x: number, y: number, r: number, color: string, width: number) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${color}" stroke-width="${n(width)}"/>`;

export const box = (x: number, y: number, w: number, h: number, color: string) =>
  `<path fill="${color}" d="M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z"/>`;
