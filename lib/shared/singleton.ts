/** The process's one value of this name, created at first use: Next loads a module several times in one process. */
export function singleton<T extends object>(name: string, create: () => T): T {
  const values = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`halftone.${name}`);
  values[key] ??= create();
  return values[key];
}
