export function findChromium(): Promise<string | null>;
export function chromiumOptions(): Promise<{ executablePath: string | undefined; args: string[] }>;
