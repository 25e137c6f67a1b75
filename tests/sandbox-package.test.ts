import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { packSandbox } from "#scripts/pack-sandbox.mjs";

const folder = mkdtempSync(join(tmpdir(), "sandbox-package-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAX_TARBALL_BYTES = 400 * 1024;

// A project of somebody else: plain Node, nothing of this checkout.
const otherProject = `
import { createHash } from "node:crypto";
const [baseUrl] = process.argv.slice(2);
const { appId, appSecret } = await (await fetch(baseUrl + "/sandbox/api/credentials")).json();
const body = JSON.stringify({ merchant_order_id: "other-1", product_name: "A chair", product_price: "25.00" });
const timestamp = String(Math.floor(Date.now() / 1000));
const sign = createHash("sha256").update(appId + appSecret + timestamp + body).digest("hex");
const response = await fetch(baseUrl + "/sandbox/ccpayment/v1/concise/url/get", {
  method: "POST",
  headers: { Appid: appId, Timestamp: timestamp, Sign: sign },
  body,
});
const { code, data } = await response.json();
const page = await fetch(data.payment_url);
const styles = await fetch(baseUrl + "/sandbox/assets/sandbox.css");
console.log(JSON.stringify({ code, page: page.status, styles: styles.status }));
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

test("the packed sandbox is installed elsewhere and used by a script in plain Node", async () => {
  const tarball = await packSandbox(join(folder, "package"));
  expect(statSync(tarball).size).toBeLessThan(MAX_TARBALL_BYTES);
  const project = mkdtempSync(join(folder, "project-"));
  writeFileSync(join(project, "package.json"), '{"private":true,"type":"module"}');
  writeFileSync(join(project, "use.js"), otherProject);
  const flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  execFileSync("npm", ["install", ...flags, tarball], { cwd: project, stdio: "pipe" });

  const port = await freePort();
  const cli = join(project, "node_modules/ccpayment-sandbox/cli.js");
  const { CCPAYMENT_APP_ID: _, CCPAYMENT_APP_SECRET: __, ...env } = process.env;
  const server = spawn(process.execPath, [cli, "--port", String(port), "--data", "data"], {
    cwd: project,
    env,
  });
  try {
    await new Promise((ready, failed) => {
      server.stdout.once("data", ready);
      server.once("exit", failed);
    });
    const used = execFileSync(process.execPath, ["use.js", `http://127.0.0.1:${port}`], {
      cwd: project,
      encoding: "utf8",
    });
    expect(JSON.parse(used)).toEqual({ code: 10_000, page: 200, styles: 200 });
  } finally {
    server.kill("SIGTERM");
  }
}, 120_000);
