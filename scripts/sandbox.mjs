// npm run sandbox -- --port N: the local CCPayment alone, for any project on this machine.
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { main, runScript, SetupError } from "./process.mjs";
import { prepareDatabase, requireFreePort, serve } from "./serve.mjs";

await main(async () => {
  const { port, data } = flags();
  const where = { port, host: process.env.HOST || "127.0.0.1", health: "/sandbox/api/clock" };
  console.log("\nCCPayment sandbox\n");
  await requireFreePort(where);
  await prepareDatabase();
  await build({ anyAddress: true });
  process.env.SANDBOX = "only";
  process.env.PORT = String(port);
  process.env.DATA_DIR = data;
  process.env.APP_URL ??= `http://localhost:${port}`;
  return serve(["scripts/sandbox-server.ts"], where, () =>
    runScript("scripts/announce-sandbox.ts"),
  );
});

function flags() {
  const options = {
    port: { type: "string", default: "3100" },
    data: { type: "string", default: ".data/sandbox" },
  };
  try {
    const { port, data } = parseArgs({ options }).values;
    const number = Number(port);
    if (Number.isInteger(number) && number > 0 && number < 65_536) return { port: number, data };
    throw new Error(`--port ${port} is no port number`);
  } catch (error) {
    throw new SetupError(`${error.message}. The flags are --port N and --data FOLDER.`);
  }
}
