/** Boxes around triangles, nested: six bounds a node, and its two children or (negative) first triangle and count. */
export type Bvh = { bounds: Float64Array; links: Int32Array; order: Int32Array };

const BINS = 12;
const MAX_LEAF = 4;

/** Builds the tree by the surface area heuristic. `triangles`: nine coordinates each. */
export function buildBvh(triangles: Float64Array): Bvh {
  const count = triangles.length / 9;
  const boxes = new Float64Array(count * 6);
  const centers = new Float64Array(count * 3);
  for (let at = 0; at < count; at++)
    for (let axis = 0; axis < 3; axis++) {
      const a = triangles[at * 9 + axis] as number;
      const b = triangles[at * 9 + 3 + axis] as number;
      const c = triangles[at * 9 + 6 + axis] as number;
      boxes[at * 6 + axis] = Math.min(a, b, c);
      boxes[at * 6 + 3 + axis] = Math.max(a, b, c);
      centers[at * 3 + axis] = (a + b + c) / 3;
    }
  const order = Int32Array.from({ length: count }, (_, at) => at);
  const bounds = new Float64Array(count * 12);
  const links = new Int32Array(count * 4);
  let nodes = 1;
  const open: [node: number, from: number, to: number][] = [[0, 0, count]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, from, to] = next;
    surround(boxes, order, from, to, bounds, node);
    const middle = to - from > MAX_LEAF ? split(boxes, centers, order, from, to) : from;
    if (middle === from) {
      links[node * 2] = -from - 1;
      links[node * 2 + 1] = to - from;
      continue;
    }
    links[node * 2] = nodes;
    links[node * 2 + 1] = nodes + 1;
    open.push([nodes, from, middle], [nodes + 1, middle, to]);
    nodes += 2;
  }
  return { bounds: bounds.slice(0, nodes * 6), links: links.slice(0, nodes * 2), order };
}

function surround(
  boxes: Float64Array,
  order: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  node: number,
) {
  for (let axis = 0; axis < 3; axis++) {
    let [low, high] = [Infinity, -Infinity];
    for (let at = from; at < to; at++) {
      const box = (order[at] as number) * 6 + axis;
      low = Math.min(low, boxes[box] as number);
      high = Math.max(high, boxes[box + 3] as number);
    }
    out[node * 6 + axis] = low;
    out[node * 6 + 3 + axis] = high;
  }
}

const counts = new Int32Array(BINS);
const bins = new Float64Array(BINS * 6);
const rightCosts = new Float64Array(BINS);
const growing = new Float64Array(6);

/** Sorts a range into two halves where that costs rays least; answers with the border, or `from` for no split. */
function split(
  boxes: Float64Array,
  centers: Float64Array,
  order: Int32Array,
  from: number,
  to: number,
): number {
  const [axis, low, high] = longest(centers, order, from, to);
  if (high - low < 1e-9) return from;
  counts.fill(0);
  for (let at = 0; at < BINS * 6; at++) bins[at] = at % 6 < 3 ? Infinity : -Infinity;
  const scale = BINS / (high - low);
  const binOf = (triangle: number) =>
    Math.min(BINS - 1, Math.floor(((centers[triangle * 3 + axis] as number) - low) * scale));
  for (let at = from; at < to; at++) {
    const triangle = order[at] as number;
    const bin = binOf(triangle);
    counts[bin] = (counts[bin] as number) + 1;
    grow(bins, bin * 6, boxes, triangle * 6);
  }
  const best = cheapest();
  let border = from;
  for (let at = from; at < to; at++) {
    const triangle = order[at] as number;
    if (binOf(triangle) > best) continue;
    order[at] = order[border] as number;
    order[border++] = triangle;
  }
  return border === to ? from : border;
}

/** The axis along which centres lie furthest apart, and their ends on it. */
function longest(centers: Float64Array, order: Int32Array, from: number, to: number) {
  let best: [axis: number, low: number, high: number] = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    let [low, high] = [Infinity, -Infinity];
    for (let at = from; at < to; at++) {
      const center = centers[(order[at] as number) * 3 + axis] as number;
      if (center < low) low = center;
      if (center > high) high = center;
    }
    if (high - low > best[2] - best[1]) best = [axis, low, high];
  }
  return best;
}

/** The last bin of the left half where both halves' triangles times surfaces are least. */
function cheapest(): number {
  const empty = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  growing.set(empty);
  let count = 0;
  for (let bin = BINS - 1; bin > 0; bin--) {
    count += counts[bin] as number;
    grow(growing, 0, bins, bin * 6);
    rightCosts[bin - 1] = count === 0 ? 0 : count * surface();
  }
  growing.set(empty);
  count = 0;
  let [best, least] = [0, Infinity];
  for (let bin = 0; bin < BINS - 1; bin++) {
    count += counts[bin] as number;
    grow(growing, 0, bins, bin * 6);
    const cost = (count === 0 ? 0 : count * surface()) + (rightCosts[bin] as number);
    if (cost < least) [best, least] = [bin, cost];
  }
  return best;
}

function grow(box: Float64Array, to: number, boxes: Float64Array, at: number) {
  for (let axis = 0; axis < 3; axis++) {
    const [low, high] = [boxes[at + axis] as number, boxes[at + axis + 3] as number];
    if (low < (box[to + axis] as number)) box[to + axis] = low;
    if (high > (box[to + axis + 3] as number)) box[to + axis + 3] = high;
  }
}

function surface(): number {
  const side = (axis: number) => (growing[axis + 3] as number) - (growing[axis] as number);
  return side(0) * side(1) + side(1) * side(2) + side(2) * side(0);
}
