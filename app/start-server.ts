import { migrate } from "#db/migrate.ts";
import { expireCatalogueAtStart } from "#lib/catalog/expire-catalogue.ts";
import { env } from "#lib/env.ts";
import { EnvError } from "#lib/env-error.ts";
import { getShop } from "#lib/get-shop.ts";
import { countRequests, nothingInFlight } from "#lib/in-flight.ts";
import { closeAllStreams } from "#lib/orders/view/live-orders.ts";
import { getSandbox } from "#lib/sandbox/server.ts";
import { log } from "#lib/shared/log.ts";
import { startWorker } from "#lib/worker/worker.ts";

const EXIT_WITHIN_MS = 4000;

const key = Symbol.for("halftone.started");
const holder = globalThis as { [key]?: true };

/** Starts what runs beside the pages, and ends it on SIGTERM and SIGINT. Exits with the reason when misconfigured. */
export function startServer(): void {
  if (holder[key]) return;
  holder[key] = true;
  try {
    if (env().sandbox !== "only") migrate(env().databaseFile);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(`\nThe configuration can't be used:\n${error.message}\n`);
    process.exit(1);
  }
  getSandbox();
  if (env().sandbox === "only") return;
  void expireCatalogueAtStart();
  const worker = startWorker(getShop());
  countRequests();
  const stop = async () => {
    // Whatever still hangs on by then is not worth waiting for: what was acknowledged is committed.
    setTimeout(() => process.exit(0), EXIT_WITHIN_MS).unref();
    closeAllStreams();
    await worker.stop();
    await nothingInFlight();
    // Idle connections would keep the server alive for seconds.
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  log("info", "started", { gateway: env().sandbox === "off" ? "ccpayment" : "sandbox" });
}
