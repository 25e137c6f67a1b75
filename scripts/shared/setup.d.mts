type Lock = { packages: Record<string, { version?: string; dev?: boolean; optional?: boolean }> };

export function isOldNode(version: string): boolean;
export function isOutdated(wanted: Lock, installed: Lock | null): boolean;
export function npmEnv(): NodeJS.ProcessEnv;
export function setUp(): Promise<void>;
