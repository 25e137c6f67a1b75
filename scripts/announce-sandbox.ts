import { env } from "#lib/env.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";

// What somebody needs who has just started the sandbox alone.
const { appUrl } = env();
const { appId, appSecret, v2 } = sandboxCredentials;
console.log(`
  The sandbox is open.

  Pages      ${appUrl}/sandbox
  API v1     ${appUrl}/sandbox/ccpayment/v1   in place of https://admin.ccpayment.com/ccpayment/v1
  App ID     ${appId}
  App Secret ${appSecret}
  API v2     ${appUrl}/sandbox/ccpayment/v2   in place of https://ccpayment.com/ccpayment/v2
  App ID     ${v2.appId}
  App Secret ${v2.appSecret}
  By script  ${appUrl}/sandbox/api

  No real money moves here. Ctrl-C ends it; its orders stay.
`);
