import { stat } from "node:fs/promises";
import type { Reader } from "#db/client.ts";
import type { Metrics } from "#lib/metrics/metrics.ts";
import { readGauges } from "#lib/metrics/read-gauges.ts";
import { orderStates } from "#lib/orders/order-state.ts";

type Source = {
  read: Reader;
  /** ms UTC, by the shop's clock: in the sandbox it may be moved. */
  shopNow: number;
  /** When the gateway fell silent, ms UTC by the shop's clock; null while it answers. */
  gatewaySilence: number | null;
  /** The SQLite file; null on another database. */
  databaseFile: string | null;
  /** When the newest backup was made, ms UTC; null without one. */
  newestBackup: number | null;
};

/** Reads the gauges and returns all of this process's metrics as Prometheus' text. */
export async function collectMetrics(metrics: Metrics, source: Source): Promise<string> {
  const { states, ...gauges } = await readGauges(source.read, source.shopNow, Date.now());
  for (const state of orderStates) metrics.orders.set({ state }, 0);
  for (const { state, count } of states) metrics.orders.set({ state }, count);
  for (const [name, value] of Object.entries(gauges))
    metrics[name as keyof typeof gauges].set(value);
  const { gatewaySilence: since, newestBackup } = source;
  metrics.gatewaySilence.set(since === null ? 0 : (source.shopNow - since) / 1000);
  if (newestBackup === null) metrics.backupAge.remove();
  else metrics.backupAge.set((Date.now() - newestBackup) / 1000);
  if (source.databaseFile) metrics.databaseBytes.set(await sizeOf(source.databaseFile));
  return metrics.registry.metrics();
}

async function sizeOf(file: string): Promise<number> {
  const sizes = await Promise.all(
    [file, `${file}-wal`].map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
