import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ShopServer, serveShop } from "#tests/harness/network/shop-server.ts";
import { databaseUrlOf, noteDatabase } from "./database.ts";
import { copyPostgres, isOnPostgres } from "./postgres.ts";

export type TestServer = Omit<ShopServer, "stop"> & {
  /** Ends it; its data go with it, unless they are to be kept. */
  stop(how?: { keep: boolean }): Promise<void>;
};

/** Starts a shop of a test's own on a free port, with its own copy of the seeded data, or on the folder `env.DATA_DIR`. */
export function startShop(env: Record<string, string> = {}): Promise<TestServer> {
  return start("shop", env);
}

/** Starts a sandbox alone, as `npm run sandbox` does. */
export function startSandbox(env: Record<string, string> = {}): Promise<TestServer> {
  return start("sandbox", env);
}

async function start(what: "shop" | "sandbox", env: Record<string, string>): Promise<TestServer> {
  const given = env.DATA_DIR;
  const dataDir = given ?? mkdtempSync(join(tmpdir(), "halftone-e2e-"));
  if (!given) {
    cpSync(process.env.TEMPLATE_DATA_DIR ?? "", dataDir, { recursive: true });
    if (isOnPostgres && what === "shop") noteDatabase(dataDir, await copyPostgres());
  }
  const server = await serveShop(dataDir, {
    what,
    env: { DATABASE_URL: databaseUrlOf(dataDir), ...env },
  });
  return {
    ...server,
    async stop({ keep } = { keep: false }) {
      await server.stop();
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
