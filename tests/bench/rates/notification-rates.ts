import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "#db/database.ts";
import { dialect } from "#db/dialect.ts";
import { openDatabase } from "#db/open-database.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { receiveNotification } from "#lib/orders/notifications/receive.ts";
import { webhookPath } from "#lib/payments/webhook-path.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { takeLease } from "#lib/worker/lease.ts";
import { cpuOf } from "#tests/bench/cpu.ts";
import { fillCarts } from "#tests/bench/rates/fill-carts.ts";
import { newDatabase } from "#tests/bench/rates/fleet.ts";
import { inLanes, measured, type Rate } from "#tests/bench/rates/lanes.ts";
import {
  fillOpenOrders,
  notificationOf,
  orderCart,
  shopOn,
} from "#tests/bench/rates/orders-to-notify.ts";
import { type Recording, recorder } from "#tests/bench/rates/record-transactions.ts";
import { keepRecording, post, startBareTwin, startNextTwin } from "#tests/bench/rates/twins.ts";
import { median } from "#tests/bench/throughput.ts";
import { seedDataDir } from "#tests/harness/database/seed-data-dir.ts";
import { serveShop } from "#tests/harness/network/shop-server.ts";

const WIDTH = 10;
const ROUNDS = 5;
/** For each target's part of a round. */
const LIMIT_MS = 10_000;

/** As a shop that is open runs: beside its sandbox, it would look at the file of a clock that can be moved for each request. */
const realGateway = {
  CCPAYMENT_API: "v1",
  CCPAYMENT_APP_ID: sandboxCredentials.appId,
  CCPAYMENT_APP_SECRET: sandboxCredentials.appSecret,
  CCPAYMENT_BASE_URL: "http://127.0.0.1:1",
  SANDBOX: "off",
};

type Target = { pid: number; send(n: number): Promise<unknown> };

/**
 * Rates of `count` signed notifications, each about an order of its own and acknowledged after its commit, beside the
 * same transactions in a Next route handler and behind bare `node:http`, with the same limits on memory. Throws unless all are acknowledged and fsck is
 * clean.
 */
export async function measureNotifications(count: number) {
  return withCopies(async (copy, base) => {
    const attempts = await withDatabase(base, (db) => fillOpenOrders(db, count));
    const recorded = await copy("recorded");
    const recording = await record(recorded, attempts, (db, id) => {
      const { body, headers } = notificationOf(id);
      const request = { headers: new Headers(headers), body: new TextEncoder().encode(body) };
      return receiveNotification(shopOn(db), shopOn(db).gateway, request);
    });
    const received = await copy("received");
    await withDatabase(received.url, (db) =>
      // Without a worker: what it does in the meantime is no part of this.
      takeLease(db, "worker", "bench", Date.now(), 3_600_000),
    );
    const shop = await serveShop(received.folder, {
      env: { ...realGateway, DATABASE_URL: received.url },
    });
    const file = keepRecording(received.folder, recording);
    const bare = await startBareTwin(file, (await copy("bare")).url);
    const next = await startNextTwin(file, (await copy("next")).url);
    try {
      const url = shop.url.replace("localhost", "127.0.0.1") + webhookPath("v1");
      const rates = await compare(count, {
        receiver: {
          pid: shop.pid,
          send: async (n) => {
            const { body, headers } = notificationOf(attempts[n] ?? "");
            const answer = await post(url, body, headers);
            if (answer !== "success") throw new Error(`not acknowledged: ${answer}`);
          },
        },
        next: twin(next, "/twin"),
        bare: twin(bare, "/"),
      });
      const breaches = await withDatabase(received.url, fsck);
      if (breaches.length > 0) throw new Error(`fsck: ${JSON.stringify(breaches.slice(0, 3))}`);
      return rates;
    } finally {
      await shop.stop();
      next.stop();
      bare.stop();
    }
  });
}

/** The transactions of `count` checkouts behind bare `node:http`: the floor of checkouts on this machine. */
export async function measureCheckoutFloor(count: number): Promise<Rate> {
  return withCopies(async (copy, base) => {
    const carts = await withDatabase(base, (db) => fillCarts(db, count));
    const recording = await record(await copy("recorded"), carts, orderCart);
    const { url, folder } = await copy("bare");
    const bare = await startBareTwin(keepRecording(folder, recording), url);
    try {
      return (await compare(count, { bare: twin(bare, "/") })).bare;
    } finally {
      bare.stop();
    }
  });
}

const twin = ({ url, pid }: { url: string; pid: number }, path: string): Target => ({
  pid,
  send: (n) => post(url + path, JSON.stringify({ n })),
});

/** Sends `count` to each target, in turn and in rounds of which the first warms up; medians of the others, by name. */
async function compare<Name extends string>(
  count: number,
  targets: Record<Name, Target>,
): Promise<Record<Name, Rate>> {
  const rounds = {} as Record<Name, Rate[]>;
  const size = Math.floor(count / (ROUNDS + 1));
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, { pid, send }] of Object.entries(targets) as [Name, Target][]) {
      const some = Array.from({ length: size }, (_, n) => round * size + n);
      const rate = await measured(
        () => cpuOf(pid),
        () => inLanes(some, WIDTH, send, LIMIT_MS),
      );
      if (round > 0) rounds[name] = [...(rounds[name] ?? []), rate];
    }
  const middle = (all: Rate[]): Rate => ({
    perSecond: median(all.map((rate) => rate.perSecond)),
    cpuUs: median(all.map((rate) => rate.cpuUs)),
  });
  return Object.fromEntries(
    (Object.entries(rounds) as [Name, Rate[]][]).map(([name, all]) => [name, middle(all)]),
  ) as Record<Name, Rate>;
}

type Copy = { url: string; folder: string };

/** Gives `work` a seeded database, closed, and a way to copy what it made of it. */
async function withCopies<T>(
  work: (copy: (name: string) => Promise<Copy>, base: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), "halftone-rates-"));
  const first = join(root, "base");
  mkdirSync(first);
  const base = await newDatabase(first);
  seedDataDir(first, dialect === "postgres" ? base : "");
  const copy = async (name: string): Promise<Copy> => {
    const folder = join(root, name);
    cpSync(first, folder, { recursive: true });
    return { folder, url: await newDatabase(folder, new URL(base).pathname.slice(1)) };
  };
  try {
    return await work(copy, base);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(url);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

async function record<Item>(
  { url }: Copy,
  items: Item[],
  work: (db: Database, item: Item) => Promise<unknown>,
): Promise<Recording> {
  const { recording, operation, stop } = recorder();
  try {
    await withDatabase(url, async (db) => {
      for (const item of items) await operation(() => work(db, item));
    });
  } finally {
    stop();
  }
  return recording;
}
