import { env } from "#lib/env.ts";

// What somebody needs who has just started the sandbox alone.
const { appUrl, gateway } = env();
console.log(`
  The sandbox is open.

  Pages      ${appUrl}/sandbox
  API        ${appUrl}/sandbox/ccpayment/v1   in place of https://admin.ccpayment.com/ccpayment/v1
  App ID     ${gateway.appId}
  App Secret ${gateway.appSecret}
  By script  ${appUrl}/sandbox/api

  No real money moves here. Ctrl-C ends it; its orders stay.
`);
