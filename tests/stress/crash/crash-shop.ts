import { openDatabase } from "#db/open-database.ts";
import { createSandbox } from "#lib/sandbox/sandbox.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { gatewayAt } from "#tests/harness/generations.ts";
import { inProcess } from "#tests/harness/network/in-process-fetch.ts";
import { testShop } from "#tests/harness/test-shop.ts";

/** A shop and a sandbox in one process, both on files that outlive it. `aheadMs`: of the real time. */
export function crashShop(databaseUrl: string, sandboxFile: string, aheadMs = 0) {
  const clock = { now: () => Date.now() + aheadMs };
  const sandbox = createSandbox({
    file: sandboxFile,
    clock,
    publicUrl: "http://localhost:1",
    credentials: sandboxCredentials,
    deliver: () => Promise.reject(new Error("nothing is delivered by itself")),
    allowRemote: false,
  });
  const shop = testShop({
    db: openDatabase(databaseUrl),
    clock,
    gateway: gatewayAt({
      baseUrl: "http://127.0.0.1:1",
      notifyUrl: "http://127.0.0.1:1/hook",
      clock,
      fetch: inProcess(sandbox),
    }),
  });
  return { shop, sandbox, clock };
}
