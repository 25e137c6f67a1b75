import { expect, test } from "vitest";
import { createHandler } from "#lib/sandbox/http/handler.ts";
import { listRequests, logRequest, MAX_LOGGED } from "#lib/sandbox/request-log/request-log.ts";
import { testSandbox } from "#tests/harness/test-sandbox.ts";

const request = {
  method: "POST",
  path: "coin/all",
  appId: "1",
  timestamp: "2",
  sign: "3",
  body: new Uint8Array(10_000).fill(97),
};

test("a refused call is logged with its reason, one click from the explainer", async () => {
  const t = testSandbox();
  const handle = createHandler(t.sandbox);
  const headers = { host: "localhost:1", appid: "nobody", timestamp: "1", sign: "x" };
  const post = (path: string) =>
    handle(
      new Request(`http://localhost:1/sandbox/ccpayment/${path}`, { method: "POST", headers }),
    );
  const refused = await (await post("v1/coin/all")).json();
  await post("v2/getCoinList");
  const requests = listRequests(t.sandbox);
  expect(requests).toMatchObject([
    { generation: "v2", path: "getCoinList", appId: "nobody" },
    { generation: "v1", path: "coin/all", code: refused.code, reason: refused.msg },
  ]);
  const page = await handle(
    new Request("http://localhost:1/sandbox/requests", { headers: { host: "localhost:1" } }),
  );
  const html = await page.text();
  expect(html).toContain(`/sandbox/explain?request=${requests[0]?.id}`);
  t.close();
});

test("disk exhaustion: only the newest requests and the beginning of a body are kept", () => {
  const t = testSandbox();
  const answer = { status: 200, code: 1, reason: "", fault: null };
  for (let n = 0; n < MAX_LOGGED + 5; n++) logRequest(t.sandbox, "v1", request, answer);
  const kept = listRequests(t.sandbox, MAX_LOGGED * 2);
  expect(kept).toHaveLength(MAX_LOGGED);
  expect(kept[0]).toMatchObject({ id: MAX_LOGGED + 5, isBodyCut: true });
  expect(kept[0]?.body).toHaveLength(8 * 1024);
  t.close();
});
