import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";

const HEALTH_PATH = "/api/health";
const HEALTH_EVERY_MS = 100;
const HEALTH_TIMEOUT_MS = 2000;
/** As long as deploy/Caddyfile has Caddy hold a request back while no instance is healthy. */
const HOLD_MS = 15_000;

export type LoadBalancer = Awaited<ReturnType<typeof startLoadBalancer>>;

/**
 * A load balancer in front of several instances: asks each one's health address, passes requests to the healthy ones in
 * turn over connections that it keeps, and sends a request again only when no connection came about. What fails after
 * that is answered 502, and so is what finds no healthy instance for 15 s.
 */
export async function startLoadBalancer() {
  const agent = new Agent({ keepAlive: true, timeout: 60_000 });
  const targets = new Set<string>();
  const healthy = new Set<string>();
  let turn = 0;
  let requests = 0;
  const next = () => [...healthy][turn++ % healthy.size];
  const server = createServer(async (incoming, outgoing) => {
    requests++;
    const body = await buffer(incoming).catch(() => null);
    if (!body) return;
    const until = performance.now() + HOLD_MS;
    while (performance.now() < until) {
      const target = next();
      if (!target) {
        await wait(HEALTH_EVERY_MS / 4);
        continue;
      }
      const answer = await ask(agent, target, incoming, body, outgoing);
      if (answer === "not sent") healthy.delete(target);
      else if (answer) return pass(answer, outgoing);
      else return void outgoing.writeHead(502).end("the connection broke");
    }
    outgoing.writeHead(502).end("no instance is healthy");
  });
  server.keepAliveTimeout = 600_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stopped = new AbortController();
  const watching = new Set<Promise<void>>();
  const watch = async (target: string) => {
    while (!stopped.signal.aborted && targets.has(target)) {
      const isHealthy = await fetch(`${target}${HEALTH_PATH}`, {
        signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(HEALTH_TIMEOUT_MS)]),
      }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isHealthy) healthy.add(target);
      else healthy.delete(target);
      await wait(HEALTH_EVERY_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Passes requests to this address, too, whenever it is healthy. */
    add(target: string) {
      if (targets.has(target)) return;
      targets.add(target);
      watching.add(watch(target));
    },
    async untilHealthy(target: string) {
      while (!healthy.has(target)) await wait(HEALTH_EVERY_MS / 4);
    },
    /** How many requests came so far. */
    requests: () => requests,
    async stop() {
      stopped.abort();
      server.closeAllConnections();
      server.close();
      agent.destroy();
      await Promise.all(watching);
    },
  };
}

/** The answer's beginning; "not sent" when no connection came about, null when it broke later. */
function ask(
  agent: Agent,
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
): Promise<IncomingMessage | "not sent" | null> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(target);
    const sent = request({ agent, hostname, port, method, path: url, headers });
    sent.once("response", resolve);
    sent.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "ECONNREFUSED" ? "not sent" : null),
    );
    outgoing.once("close", () => sent.destroy());
    sent.end(body);
  });
}

function pass(answer: IncomingMessage, outgoing: ServerResponse): void {
  const { connection: _, "keep-alive": __, ...headers } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, headers);
  outgoing.flushHeaders();
  // An answer that breaks off must break off here, too.
  answer.once("error", () => outgoing.destroy());
  answer.pipe(outgoing);
}
