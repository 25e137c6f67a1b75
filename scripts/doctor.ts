import Sqlite from "better-sqlite3";
import { createClient } from "#lib/ccpayment/v1/client.ts";
import { EnvError, env } from "#lib/env.ts";
import { errorText } from "#lib/shared/log.ts";

// npm run doctor: looks at what a shop needs, and says what to do about what it finds.
type Finding = { name: string; problem?: string; advice?: string; note?: string };

const findings: Finding[] = [];
const found = (name: string, finding: Omit<Finding, "name"> = {}) =>
  findings.push({ name, ...finding });

function checkEnvironment(): boolean {
  try {
    const { sandbox, appUrl } = env();
    found("Environment", {
      note: sandbox === "off" ? `real credentials, ${appUrl}` : `sandbox, ${appUrl}`,
    });
    return true;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    found("Environment", {
      problem: error.message,
      advice: ".env.example explains every variable.",
    });
    return false;
  }
}

function checkDatabase(): void {
  const { databaseFile } = env();
  try {
    const client = new Sqlite(databaseFile, { readonly: true, fileMustExist: true });
    const integrity = client.pragma("integrity_check", { simple: true });
    const orders = client.prepare("select count(*) from orders").pluck().get();
    client.close();
    if (integrity === "ok") found("Database", { note: `${databaseFile}, ${orders} orders` });
    else
      found("Database", {
        problem: String(integrity),
        advice: "Restore a backup: npm run db:restore -- FILE",
      });
  } catch (error) {
    found("Database", {
      problem: errorText(error),
      advice: "npm run db:migrate && npm run db:seed",
    });
  }
}

async function checkGateway(): Promise<void> {
  const { gateway } = env();
  let serverMs: number | null = null;
  const spying: typeof fetch = async (...args) => {
    const response = await fetch(...args);
    const stamp = Number(response.headers.get("timestamp"));
    if (stamp > 0) serverMs = stamp * 1000;
    return response;
  };
  const client = createClient({ ...gateway, fetch: spying });
  const answer = await client.listCoins();
  if (answer.ok)
    found("Signed call to the gateway", {
      note: `${gateway.baseUrl}, ${answer.value.length} coins`,
    });
  else
    found("Signed call to the gateway", {
      problem: answer.error.message,
      advice:
        answer.error.kind === "network"
          ? `Does ${gateway.baseUrl} answer? With the sandbox, start the shop first: npm run demo`
          : "Check CCPAYMENT_APP_ID, CCPAYMENT_APP_SECRET and that the account is verified and speaks v1.",
    });
  if (serverMs === null) {
    found("Clock", { note: "not compared: the gateway did not say its time" });
    return;
  }
  const skewSeconds = Math.round((Date.now() - serverMs) / 1000);
  if (Math.abs(skewSeconds) <= 60) found("Clock", { note: `${skewSeconds} s from the gateway's` });
  else
    found("Clock", {
      problem: `${skewSeconds} s from the gateway's; its requests are valid for 120 s`,
      advice: "Set this machine's time, or reset the sandbox's clock if it was moved.",
    });
}

async function checkWebhook(): Promise<void> {
  const url = `${env().appUrl}/api/webhooks/ccpayment`;
  const name = "Webhook address";
  try {
    const { status } = await fetch(url, {
      method: "POST",
      body: "{}",
      redirect: "manual",
      signal: AbortSignal.timeout(8000),
    });
    // An unsigned body must be refused: anything else is not our receiver, or not guarded.
    if (status === 401) found(name, { note: `${url} answers, and refuses what is not signed` });
    else
      found(name, {
        problem: `${url} answered ${status}`,
        advice: "It must reach this shop unchanged: no redirect, no login in front.",
      });
  } catch (error) {
    found(name, {
      problem: `${url}: ${errorText(error)}`,
      advice: "Start the shop, and make APP_URL reachable from outside.",
    });
  }
}

if (checkEnvironment()) {
  checkDatabase();
  await checkGateway();
  await checkWebhook();
}
for (const { name, problem, advice, note } of findings) {
  console.log(`${problem ? "✗" : "✓"} ${name}${note ? `: ${note}` : ""}`);
  if (problem) console.log(`    ${problem}\n    What to do: ${advice}`);
}
process.exitCode = findings.some((finding) => finding.problem) ? 1 : 0;
