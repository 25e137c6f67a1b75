import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { closeListeners, nothingInFlight, trackRequests } from "#lib/http/in-flight.ts";

trackRequests();

/** Whether a promise has settled once everything that was queued before has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => {
    settled = true;
  });
  await new Promise(setImmediate);
  return settled;
}

test("a server that goes down waits for the answers it owes, those cut off too, and takes no new connection", async () => {
  const held: ServerResponse[] = [];
  const server = createServer((_, response) => void held.push(response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await nothingInFlight();
  const cut = new AbortController();
  const answers = [fetch(url), fetch(url, { signal: cut.signal }).catch(() => null)];
  while (held.length < 2) await once(server, "request");
  const ended = nothingInFlight();
  closeListeners();
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  cut.abort();
  await answers[1];
  expect(await isSettled(ended)).toBe(false);
  for (const response of held) response.end("done");
  expect(await (await answers[0])?.text()).toBe("done");
  await ended;
});

test("cut off half-way: what after() began is waited for, also when it fails", async () => {
  const context = Reflect.get(globalThis, Symbol.for("@next/request-context"));
  const works = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  for (const { promise } of works) context.get().waitUntil(promise);
  const ended = nothingInFlight();
  works[0]?.resolve();
  expect(await isSettled(ended)).toBe(false);
  works[1]?.reject(new Error("failed"));
  await ended;
});
