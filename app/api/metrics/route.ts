import { getDb } from "#db/client.ts";
import { dialectOf, fileOf } from "#db/dialect.ts";
import { newestBackupAt } from "#lib/backup/list-backups.ts";
import { env } from "#lib/env.ts";
import { getShop } from "#lib/get-shop.ts";
import { hasBearer } from "#lib/http/has-bearer.ts";
import { collectMetrics } from "#lib/metrics/collect.ts";
import { getMetrics } from "#lib/metrics/metrics.ts";
import { readGatewaySilence } from "#lib/worker/watch-gateway.ts";

export const dynamic = "force-dynamic";

/** This process's metrics for Prometheus, for who knows METRICS_TOKEN; without one there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken, databaseUrl, backupDir } = env();
  if (metricsToken === null) return new Response(null, { status: 404 });
  if (!hasBearer(request.headers, metricsToken)) return new Response(null, { status: 401 });
  const metrics = getMetrics();
  const { read } = getDb();
  const text = await collectMetrics(metrics, {
    read,
    shopNow: getShop().clock.now(),
    gatewaySilence: await readGatewaySilence(read),
    databaseFile: dialectOf(databaseUrl) === "sqlite" ? fileOf(databaseUrl) : null,
    newestBackup: await newestBackupAt(backupDir),
  });
  const headers = { "Content-Type": metrics.registry.contentType, "Cache-Control": "no-store" };
  return new Response(text, { headers });
}
