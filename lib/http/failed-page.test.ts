import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { fillFailedPage } from "#lib/http/failed-page.ts";
import { uiMessages } from "#messages/ui.ts";

const { error: t } = uiMessages;
const empty = '<!DOCTYPE html><html id="__next_error__"><head></head><body>';

async function answer(status: number, page: string, path = "/cart") {
  const server = createServer((_, response) => {
    fillFailedPage(response, path);
    fillFailedPage(response, path);
    response.statusCode = status;
    const end = "</body></html>";
    response.setHeader("Content-Length", page.length + end.length);
    response.write(Buffer.from(page));
    response.end(end);
  }).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const text = await fetch(`http://localhost:${port}`).then((it) => it.text());
  server.close();
  return text;
}

test("a page that fails is blank without scripts: its body says what happened, once", async () => {
  const text = await answer(500, empty);
  expect(text.split(`<h1>${t.heading}</h1>`)).toHaveLength(2);
  expect(text).toContain(t.lead);
  expect(text).toMatch(/^<!DOCTYPE html>.*<\/body><\/html>$/s);
  expect(await answer(503, empty, "/orders/abc")).toContain(t.orderLead);
});

test("what was rendered, or failed below the page's frame only, stays as it is", async () => {
  const whole = "<!DOCTYPE html><html><body><p>whole</p>";
  expect(await answer(500, whole)).not.toContain(t.heading);
  expect(await answer(200, empty)).not.toContain(t.heading);
});
