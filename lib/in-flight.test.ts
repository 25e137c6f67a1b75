import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { countRequests, nothingInFlight } from "#lib/in-flight.ts";

test("a server that goes down waits for the answers it owes, those cut off too, and for no idle connection", async () => {
  countRequests();
  const held: ServerResponse[] = [];
  const server = createServer((_, response) => void held.push(response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await nothingInFlight();
  const cut = new AbortController();
  const answers = [fetch(url), fetch(url, { signal: cut.signal }).catch(() => null)];
  while (held.length < 2) await once(server, "request");
  let quiet = false;
  const ended = nothingInFlight().then(() => {
    quiet = true;
  });
  cut.abort();
  await answers[1];
  expect(quiet).toBe(false);
  for (const response of held) response.end("done");
  await ended;
  await answers[0];
  server.closeAllConnections();
  server.close();
});
