import { placeOrder } from "../support/place-order.ts";
import { expect, test } from "../support/test.ts";

test("forged, stale and replayed notifications change nothing", async ({
  page,
  sandbox,
  request,
}) => {
  const { id, token } = await placeOrder(page);
  await sandbox.pay(id, "exact");
  const order = async () => (await request.get(`/api/orders/${token}`)).json();
  await expect.poll(async () => (await order()).state).toBe("Paid");
  await expect.poll(async () => (await order()).payments.length).toBe(1);
  const [delivery] = await sandbox.deliveries(id);
  const deliveryId = delivery?.id ?? "";
  const before = await order();
  const forged = await sandbox.redeliver(deliveryId, { sign: "wrong" });
  expect(forged.attempt.status).toBe(401);
  const stale = await sandbox.redeliver(deliveryId, { timestampOffsetSeconds: -5000 });
  expect(stale.attempt.acknowledged).toBe(true);
  const replayed = await sandbox.redeliver(deliveryId);
  expect(replayed.attempt.acknowledged).toBe(true);
  const after = await order();
  expect({ ...after, version: 0, expiresInMs: null }).toEqual({
    ...before,
    version: 0,
    expiresInMs: null,
  });
});

test("an unsigned, an oversized and a form-encoded notification are refused", async ({
  request,
}) => {
  const post = (data: string | Buffer, headers: Record<string, string> = {}) =>
    request.post("/api/webhooks/ccpayment", { data, headers });
  expect((await post("{}")).status()).toBe(401);
  expect((await post(Buffer.alloc(20_000, 97))).status()).toBe(413);
  expect(
    (
      await post("pay_status=success", { "Content-Type": "application/x-www-form-urlencoded" })
    ).status(),
  ).toBe(401);
});
