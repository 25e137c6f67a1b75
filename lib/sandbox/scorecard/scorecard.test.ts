import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runScorecard } from "#lib/sandbox/scorecard/run.ts";
import { type ShopAndSandbox, shopAndSandbox } from "#tests/harness/shop-and-sandbox.ts";

let t: ShopAndSandbox;
beforeAll(async () => {
  t = await shopAndSandbox();
});
afterAll(() => t.close());

type Bad = (headers: Record<string, unknown>, body: string) => { status: number; text: string };

/** Scores a deliberately bad receiver; returns the ids of the checks it failed. */
async function failedBy(bad: Bad): Promise<string[]> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    try {
      const { status, text: reply } = bad(request.headers, body);
      response.writeHead(status).end(reply);
    } catch {
      response.writeHead(500).end("oops");
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const scores = await runScorecard(t.sandbox, {
    url,
    appId: "",
    appSecret: "",
    merchantOrderId: "any-order",
  });
  server.closeAllConnections();
  server.close();
  return scores.filter((score) => !score.passed).map((score) => score.id);
}

const digest = (headers: Record<string, unknown>, body: string) => {
  const { appId, appSecret } = t.sandbox.credentials;
  return createHash("sha256")
    .update(`${appId}${appSecret}${headers.timestamp}${body}`)
    .digest("hex");
};

test.each([
  ["v1", ""],
  ["v2", "/v2"],
] as const)("our own receiver of %s passes all", async (generation, path) => {
  const scores = await runScorecard(t.sandbox, {
    url: t.webhookUrl + path,
    generation,
    appId: "",
    appSecret: "",
    merchantOrderId: "any-order",
  });
  expect(scores.filter((score) => !score.passed)).toEqual([]);
  expect(scores.length).toBeGreaterThanOrEqual(17);
});

test("a refusal with status 200 and another body, as in the vendor's sample, is one", async () => {
  const failed = await failedBy((headers, body) => {
    const isHonest = digest(headers, body) === headers.sign;
    return { status: 200, text: isHonest ? "success" : "bad signature" };
  });
  expect(failed).not.toEqual(expect.arrayContaining(["forged"]));
  expect(failed).not.toEqual(expect.arrayContaining(["tampered"]));
});

test("no signature check: takes every forgery", async () => {
  expect(await failedBy(() => ({ status: 200, text: "success" }))).toEqual(
    expect.arrayContaining(["forged", "unsigned", "tampered", "boundary", "form", "no-object"]),
  );
});

test("re-serialised body: refuses honest notifications", async () => {
  const failed = await failedBy((headers, body) => {
    const again = JSON.stringify(JSON.parse(body));
    return digest(headers, again) === headers.sign
      ? { status: 200, text: "success" }
      : { status: 401, text: "no" };
  });
  expect(failed).toContain("odd-json");
});

test("acknowledges before it looks, and falls over unknown kinds", async () => {
  const failed = await failedBy((headers, body) => {
    if (digest(headers, body) !== headers.sign) return { status: 401, text: "no" };
    const { extend } = JSON.parse(body) as { extend: { merchant_order_id: string } };
    return { status: 200, text: extend.merchant_order_id ? "success" : "" };
  });
  expect(failed).toEqual(expect.arrayContaining(["unknown-type", "no-object"]));
});

test("another machine is not tried", async () => {
  const request = {
    url: "https://shop.example/hook",
    appId: "",
    appSecret: "",
    merchantOrderId: "any-order",
  };
  await expect(runScorecard(t.sandbox, request)).rejects.toThrow("this machine");
});
