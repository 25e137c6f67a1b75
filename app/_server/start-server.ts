import { startFollowing } from "#app/_server/follow-changes.ts";
import { refuseUnpricedCurrency } from "#app/_server/refuse-currency.ts";
import { stopOnSignals } from "#app/_server/stop-server.ts";
import { sendStrictTransport } from "#app/_server/strict-transport.ts";
import { wakeGateway } from "#app/_server/wake-gateway.ts";
import { migrate } from "#db/migrate.ts";
import { checkShopConfig } from "#lib/config/check-shop-config.ts";
import { CONFIG_EXIT_CODE } from "#lib/config/exit-code.mjs";
import { env } from "#lib/env.ts";
import { EnvError } from "#lib/env-error.ts";
import { getShop } from "#lib/get-shop.ts";
import { trackRequests } from "#lib/http/in-flight.ts";
import { answerBeforeNext } from "#lib/http/send/answer-before-next.ts";
import { sendCachedPages } from "#lib/http/send/send-cached-pages.ts";
import { sendMedia } from "#lib/http/send/send-media.ts";
import { sendStaticFiles } from "#lib/http/send/send-static-files.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";
import { startMetrics } from "#lib/metrics/start-metrics.ts";
import { completeDocuments } from "#lib/search/indexing/complete-documents.ts";
import { log } from "#lib/shared/log.ts";
import { keepRequestContext } from "#lib/shared/request-context.ts";
import { singleton } from "#lib/shared/singleton.ts";
import { startWorker, type Worker } from "#lib/worker/worker.ts";

/** Starts what runs beside the pages, once a process; exits with the reason when misconfigured. */
export async function startServer(): Promise<void> {
  await (await singleton("server", start)).following;
}

async function start(): Promise<{ worker: Worker; following: Promise<void> }> {
  trackRequests();
  keepRequestContext();
  answerBeforeNext([
    sendMedia(mediaStore),
    ...(process.env.NODE_ENV === "production"
      ? [sendStaticFiles(process.env.BUILD_DIR ?? ".next"), sendCachedPages()]
      : []),
  ]);
  try {
    checkShopConfig();
    await migrate(env().databaseUrl);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(`\nThe configuration can't be used:\n${error.message}\n`);
    process.exit(CONFIG_EXIT_CODE);
  }
  await completeDocuments(getShop().db);
  if (env().metricsToken) startMetrics();
  sendStrictTransport(env().appUrl);
  const { api, accounts } = env().gateway;
  const baseUrl = accounts[api]?.baseUrl;
  if (env().sandbox === "on" && baseUrl) void wakeGateway(baseUrl);
  void refuseUnpricedCurrency(getShop());
  const following = startFollowing();
  const worker = startWorker(getShop());
  stopOnSignals(worker, env().drainMs);
  log("info", "started", { gateway: env().sandbox === "off" ? "ccpayment" : "sandbox" });
  return { worker, following };
}
