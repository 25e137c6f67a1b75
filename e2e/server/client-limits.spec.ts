import type { APIRequestContext, APIResponse } from "@playwright/test";
import { rateLimits } from "#lib/limits/limits.ts";
import { checkoutMessages } from "#messages/checkout/checkout.ts";
import { checkoutErrorMessages } from "#messages/checkout/checkout-errors.ts";
import { abroad, addressIn } from "../support/address.ts";
import { buyer, fillDetails, payButton, toCheckout } from "../support/buying.ts";
import { startShop } from "../support/server.ts";
import { expect, expectAccessible, test } from "../support/test.ts";

const { burst } = rateLimits.checkout;
const tryAgain = new RegExp(`${checkoutErrorMessages.tryAgainIn.seconds(7).split("7")[0]}\\d+`);
const details = { ...buyer, ...addressIn(abroad), country: abroad };

/** Sends the checkout form as a browser without JavaScript does, with a quote that fits no cart: it orders nothing. */
async function sendForm(
  request: APIRequestContext,
  url: string,
  forwardedFor: string,
): Promise<APIResponse> {
  const html = await (await request.get(`${url}/checkout`)).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const fields = hidden.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]);
  return request.post(`${url}/checkout`, {
    multipart: { ...Object.fromEntries(fields), ...details, quote: "0:0" },
    headers: { Origin: url, "X-Forwarded-For": forwardedFor },
  });
}

test("too many checkouts: a 429 that says when to try again, in the form, for this client alone", async ({
  browser,
  complaints,
}) => {
  const server = await startShop({ TRUSTED_PROXIES: "1" });
  const context = await browser.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { "X-Forwarded-For": "203.0.113.1" },
  });
  const page = await context.newPage();
  await toCheckout(page);
  // What stands left of the proxy's own entry is the client's invention.
  const from = (n: number) => `198.51.100.${n}, 203.0.113.1`;
  for (let n = 0; n < burst; n++)
    expect((await sendForm(page.request, server.url, from(n))).status()).toBe(200);
  await fillDetails(page);
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === "POST" && one.status() === 429),
    payButton(page).click(),
  ]);
  expect(Number(response.headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.getByRole("alert").filter({ hasText: tryAgain })).toBeVisible();
  await expect(page.getByLabel(checkoutMessages.fields.name)).toHaveValue("Ada Lovelace");
  await expectAccessible(page);
  const withoutScript = await sendForm(page.request, server.url, "203.0.113.1");
  expect(withoutScript.status()).toBe(429);
  expect(await withoutScript.text()).toMatch(tryAgain);
  const neighbour = await sendForm(page.request, server.url, "203.0.113.2");
  expect(neighbour.status()).toBe(200);
  await context.close();
  await server.stop();
  expect(complaints).toEqual([]);
});

test("forged X-Forwarded-For: without a trusted proxy it gains nothing", async ({ browser }) => {
  const server = await startShop();
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await toCheckout(page);
  const statuses: number[] = [];
  for (let n = 0; n <= burst; n++)
    statuses.push((await sendForm(page.request, server.url, `203.0.113.${n}`)).status());
  expect(statuses.at(0)).toBe(200);
  expect(statuses.at(-1)).toBe(429);
  await context.close();
  await server.stop();
});
