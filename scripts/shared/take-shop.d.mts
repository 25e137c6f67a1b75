export function listShops(): string[];
export function takeShop(args: string[]): { shop: string | undefined; args: string[] };
