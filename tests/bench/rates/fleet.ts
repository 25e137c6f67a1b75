import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "#db/database.ts";
import { dialect } from "#db/dialect.ts";
import { openDatabase } from "#db/open-database.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { cpuOf } from "#tests/bench/cpu.ts";
import { seedDataDir } from "#tests/harness/database/seed-data-dir.ts";
import { sandboxClient } from "#tests/harness/network/sandbox-client.ts";
import { type ShopServer, serveShop } from "#tests/harness/network/shop-server.ts";
import { createDatabase } from "#tests/postgres/databases.ts";

/** Instances of the built shop on one database, and the sandbox in a process of its own. */
export type Fleet = {
  db: Database;
  servers: ShopServer[];
  sandbox: ReturnType<typeof sandboxClient>;
  /** Processor time of the instances together, in microseconds. */
  cpuUs(): number;
};

/**
 * Runs `work` on so many instances with a new database, then fsck. `prepare` fills the database before they start.
 * Throws when fsck finds anything.
 */
export async function withFleet<T>(
  instances: number,
  prepare: (db: Database) => Promise<unknown>,
  work: (fleet: Fleet) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "halftone-rates-"));
  const started: ShopServer[] = [];
  const url = await newDatabase(folder);
  seedDataDir(folder, dialect === "postgres" ? url : "");
  const db = openDatabase(url);
  try {
    await prepare(db);
    const sandboxFolder = join(folder, "sandbox");
    mkdirSync(sandboxFolder);
    const gateway = await serveShop(sandboxFolder, { what: "sandbox" });
    started.push(gateway);
    const sandbox = sandboxClient(gateway.url);
    await sandbox.settings({ rateLimitPerSecond: 100_000 });
    const env = {
      DATABASE_URL: url,
      CCPAYMENT_API: "v1",
      CCPAYMENT_APP_ID: sandboxCredentials.appId,
      CCPAYMENT_APP_SECRET: sandboxCredentials.appSecret,
      CCPAYMENT_BASE_URL: `${gateway.url}/sandbox/ccpayment/v1`,
      SANDBOX: "off",
      // Each order comes from an address of its own.
      TRUSTED_PROXIES: "1",
    };
    const servers: ShopServer[] = [];
    for (let at = 0; at < instances; at++) {
      const server = await serveShop(folder, { env });
      started.push(server);
      servers.push(server);
    }
    const cpuUs = () => servers.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
    const result = await work({ db, servers, sandbox, cpuUs });
    const breaches = await fsck(db);
    if (breaches.length > 0) throw new Error(`fsck: ${JSON.stringify(breaches.slice(0, 3))}`);
    return result;
  } finally {
    for (const server of started) await server.stop();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The address of a new database; on SQLite a file in `folder`. */
export const newDatabase = async (folder: string, from?: string): Promise<string> =>
  dialect === "postgres"
    ? createDatabase(`rates_${randomBytes(6).toString("hex")}`, from)
    : `file:${join(folder, "shop.db")}`;
