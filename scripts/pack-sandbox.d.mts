/** Writes the package and its tarball to `folder`; returns the tarball's path. */
export function packSandbox(folder: string): Promise<string>;
