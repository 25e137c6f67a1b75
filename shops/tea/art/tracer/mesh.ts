/** Triangles with smooth normals. Lengths are centimetres, y points up. */
export type Mesh = {
  positions: number[];
  normals: number[];
  uvs: number[];
  /** Three corners a triangle. */
  corners: number[];
};

export type Vec = [number, number, number];

export const emptyMesh = (): Mesh => ({ positions: [], normals: [], uvs: [], corners: [] });

/** Adds a corner and answers with its number. */
export function addCorner(mesh: Mesh, [x, y, z]: Vec, [nx, ny, nz]: Vec, u: number, v: number) {
  mesh.positions.push(x, y, z);
  mesh.normals.push(nx, ny, nz);
  mesh.uvs.push(u, v);
  return mesh.positions.length / 3 - 1;
}

/** A sheet of (rows + 1) × (columns + 1) points; normals follow from the neighbours. */
export function grid(
  rows: number,
  columns: number,
  point: (u: number, v: number) => Vec,
  { closed = false } = {},
): Mesh {
  const mesh = emptyMesh();
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++)
      addCorner(mesh, point(column / columns, row / rows), [0, 0, 0], column / columns, row / rows);
  const at = (row: number, column: number) => row * (columns + 1) + column;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      mesh.corners.push(
        ...[at(row, column), at(row + 1, column), at(row + 1, column + 1)],
        ...[at(row, column), at(row + 1, column + 1), at(row, column + 1)],
      );
  smooth(mesh);
  // Where a sheet meets itself, both edges have one normal.
  if (closed) for (let row = 0; row <= rows; row++) joinNormals(mesh, at(row, 0), at(row, columns));
  return mesh;
}

function joinNormals({ normals }: Mesh, a: number, b: number) {
  for (let axis = 0; axis < 3; axis++) {
    const sum = (normals[a * 3 + axis] ?? 0) + (normals[b * 3 + axis] ?? 0);
    normals[a * 3 + axis] = sum;
    normals[b * 3 + axis] = sum;
  }
}

/** Gives each corner the mean normal of its triangles, weighted by their areas. */
function smooth({ positions: p, normals: n, corners }: Mesh) {
  for (let at = 0; at < corners.length; at += 3) {
    const [a, b, c] = [corners[at] ?? 0, corners[at + 1] ?? 0, corners[at + 2] ?? 0];
    const edge = (to: number, axis: number) => (p[to * 3 + axis] ?? 0) - (p[a * 3 + axis] ?? 0);
    const nx = edge(b, 1) * edge(c, 2) - edge(b, 2) * edge(c, 1);
    const ny = edge(b, 2) * edge(c, 0) - edge(b, 0) * edge(c, 2);
    const nz = edge(b, 0) * edge(c, 1) - edge(b, 1) * edge(c, 0);
    for (const corner of [a, b, c])
      for (const [axis, value] of [nx, ny, nz].entries())
        n[corner * 3 + axis] = (n[corner * 3 + axis] ?? 0) + value;
  }
}

/** A change of place: columns of a matrix and a shift. */
export type Transform = { x: Vec; y: Vec; z: Vec; at: Vec };

export function transform(mesh: Mesh, { x, y, z, at }: Transform): Mesh {
  const turn = (from: number[], shift: Vec) => {
    const to = new Array<number>(from.length);
    for (let i = 0; i < from.length; i += 3)
      for (let axis = 0; axis < 3; axis++)
        to[i + axis] =
          (from[i] ?? 0) * (x[axis] ?? 0) +
          (from[i + 1] ?? 0) * (y[axis] ?? 0) +
          (from[i + 2] ?? 0) * (z[axis] ?? 0) +
          (shift[axis] ?? 0);
    return to;
  };
  return { ...mesh, positions: turn(mesh.positions, at), normals: turn(mesh.normals, [0, 0, 0]) };
}

/** Turned about the upright axis (degrees), then moved. */
export function placed(mesh: Mesh, at: Vec, degrees = 0, scale = 1): Mesh {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const axes = { x: [cos, 0, -sin] as Vec, y: [0, 1, 0] as Vec, z: [sin, 0, cos] as Vec };
  const scaled = (axis: Vec): Vec => [axis[0] * scale, axis[1] * scale, axis[2] * scale];
  return transform(mesh, { x: scaled(axes.x), y: scaled(axes.y), z: scaled(axes.z), at });
}
