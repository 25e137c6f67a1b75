import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ShopServer, serveShop } from "#scripts/testing/shop-server.ts";

export type { ShopServer };

/**
 * Starts a shop of a test's own on a free port, with its own copy of the seeded data, or on the folder `env.DATA_DIR`.
 * `stop` removes the folder.
 */
export async function startShop(env: Record<string, string> = {}): Promise<ShopServer> {
  const given = env.DATA_DIR;
  const dataDir = given ?? mkdtempSync(join(tmpdir(), "halftone-e2e-"));
  if (!given) cpSync(process.env.TEMPLATE_DATA_DIR ?? "", dataDir, { recursive: true });
  const server = await serveShop(dataDir, { env });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
