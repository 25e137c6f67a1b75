#!/usr/bin/env node
import { createHandler } from "#lib/sandbox/http/handler.ts";
import { nodeServer } from "#lib/sandbox/server/node-server.ts";
import { openSandbox } from "#lib/sandbox/server/open-sandbox.ts";
import {
  ConfigError,
  readConfig,
  type StandaloneConfig,
} from "#lib/sandbox/server/standalone-config.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";

// The sandbox alone, for any project on this machine.
try {
  start(readConfig(process.argv.slice(2), process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

function start(config: StandaloneConfig): void {
  const handle = createHandler(openSandbox(config));
  const server = nodeServer(async (request) => {
    const { pathname } = new URL(request.url);
    if (/^\/sandbox(\/|$)/.test(pathname)) return handle(request);
    return new Response(null, { status: 302, headers: { Location: "/sandbox" } });
  }, config.publicUrl);
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`\nPort ${config.port} is in use. Choose another one with --port N.\n`);
    process.exit(1);
  });
  server.listen(config.port, config.host, () => announce(config));
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
}

function announce({ publicUrl }: StandaloneConfig): void {
  console.log(`
  CCPayment sandbox, no real money moves here

  Dashboard  ${publicUrl}/sandbox
  Scripts    ${publicUrl}/sandbox/api   (OpenAPI)

  v1         ${publicUrl}/sandbox/ccpayment/v1   in place of https://admin.ccpayment.com/ccpayment/v1
  App ID     ${sandboxCredentials.appId}
  App secret ${sandboxCredentials.appSecret}

  v2         ${publicUrl}/sandbox/ccpayment/v2   in place of https://ccpayment.com/ccpayment/v2
  App ID     ${sandboxCredentials.v2.appId}
  App secret ${sandboxCredentials.v2.appSecret}

  Ctrl-C stops it; its orders stay.
`);
}
