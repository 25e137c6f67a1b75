import { apiFaults } from "#lib/sandbox/faults/kinds.ts";
import { pickFault } from "#lib/sandbox/faults/switches.ts";
import { duplicateOrder, serviceError, wrongGeneration } from "#lib/sandbox/protocol/v1/codes.ts";
import {
  type ApiReply,
  type ApiRequest,
  failed,
  handleApiRequest,
  signedReply,
} from "#lib/sandbox/protocol/v1/handle.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { ApiFault } from "#lib/sandbox/types.ts";

const HOUR = 3600;
const LAG = 60;
const DRIP_MS = 500;
const HUGE = 3 * 1024 * 1024;
// However silent: a forgotten connection ends.
const SILENCE_MS = 120_000;

type Injection = {
  sandbox: Sandbox;
  request: ApiRequest;
  /** Performs the call. */
  done: () => ApiReply;
};

/** Answers a call of the emulated API, with an enabled fault injected when one is due. */
export function answerApiRequest(sandbox: Sandbox, request: ApiRequest): Response {
  const kind = pickFault(sandbox, Object.keys(apiFaults) as ApiFault[], request.path);
  const done = () => handleApiRequest(sandbox, request);
  return kind ? inject[kind]({ sandbox, request, done }) : sent(done());
}

const sent = ({ status, headers, body }: ApiReply) => new Response(body, { status, headers });

const page = "<!doctype html><title>Busy</title><h1>We will be back shortly</h1>";
const html = (status: number) =>
  new Response(page, { status, headers: { "Content-Type": "text/html" } });

const inject: Record<ApiFault, (injection: Injection) => Response> = {
  refused: () => new Response(brokenAfter("")),
  reset: ({ done }) => {
    const { status, headers, body } = done();
    return new Response(brokenAfter(body.slice(0, body.length / 2)), { status, headers });
  },
  stall: ({ done }) => {
    done();
    return new Response(silence());
  },
  "slow-drip": ({ done }) => {
    const { status, headers, body } = done();
    return new Response(dripping(body), { status, headers });
  },
  redirect: ({ sandbox }) =>
    new Response(null, { status: 302, headers: { Location: `${sandbox.publicUrl}/sandbox/docs` } }),
  "too-many": () =>
    new Response("too many requests", { status: 429, headers: { "Retry-After": "30" } }),
  "server-error": () => html(503),
  html: () => html(200),
  truncated: ({ sandbox, done }) => {
    const { body } = done();
    return sent(signedReply(sandbox, 200, body.slice(0, Math.ceil((body.length * 2) / 3))));
  },
  "wrong-types": (injection) => altered(injection, (data) => ({ data: otherTypes(data) })),
  "no-signature": ({ done }) => {
    const response = sent(done());
    response.headers.delete("Sign");
    return response;
  },
  "wrong-signature": ({ sandbox, done }) =>
    sent(signedReply(sandbox, 200, done().body, { appSecret: "not-the-secret" })),
  "wrong-app-id": ({ sandbox, done }) =>
    sent(signedReply(sandbox, 200, done().body, { appId: "202301010000000000000000000000099" })),
  "stale-timestamp": ({ sandbox, done }) =>
    sent(signedReply(sandbox, 200, done().body, { offsetSeconds: -HOUR })),
  "huge-body": ({ sandbox, done }) =>
    sent(signedReply(sandbox, 200, done().body + " ".repeat(HUGE))),
  "service-error": ({ sandbox }) =>
    sent(signedReply(sandbox, 200, JSON.stringify(failed(serviceError)))),
  "v2-only": ({ sandbox }) =>
    sent(signedReply(sandbox, 200, JSON.stringify(failed(wrongGeneration)))),
  "duplicate-id": ({ sandbox, done }) => {
    done();
    const error = duplicateOrder("this merchant_order_id was used before");
    return sent(signedReply(sandbox, 200, JSON.stringify(failed(error))));
  },
  "no-url": (injection) => altered(injection, () => ({ data: { payment_url: "" } })),
  "foreign-url": (injection) =>
    altered(injection, () => ({ data: { payment_url: "https://pay.example.com/pay?key=1" } })),
  "lagging-info": (injection) =>
    altered(injection, (data) => {
      const since = injection.sandbox.clock.now() / 1000 - LAG;
      return { data: entries(data).map((entry) => before(entry, since)) };
    }),
  "contradicting-info": (injection) =>
    altered(injection, (data) => ({ data: entries(data).map(contradicted) })),
};

/** Another envelope around what the call answered, signed as it should be. Failures stay as they are. */
function altered(
  { sandbox, done }: Injection,
  change: (data: unknown) => { data: unknown },
): Response {
  const reply = done();
  const envelope: { code: number; data?: unknown } = JSON.parse(reply.body);
  if (envelope.code !== 10_000) return sent(reply);
  const body = JSON.stringify({ ...envelope, ...change(envelope.data) });
  return sent(signedReply(sandbox, reply.status, body));
}

function otherTypes(value: unknown): unknown {
  if (typeof value === "string") return 7;
  if (typeof value === "number") return "seven";
  if (Array.isArray(value)) return value.map(otherTypes);
  if (typeof value !== "object" || value === null) return [];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, otherTypes(one)]));
}

type Entry = {
  order_detail: { status: string };
  trade_list: { amount: string; pay_time: number }[];
  refund_list?: { pay_time: number }[];
};

const entries = (data: unknown) => data as Entry[];

function before(entry: Entry, since: number): Entry {
  const earlier = (one: { pay_time: number }) => one.pay_time < since;
  const trades = entry.trade_list.filter(earlier);
  const whole = trades.length === entry.trade_list.length;
  return {
    ...entry,
    order_detail: whole ? entry.order_detail : { ...entry.order_detail, status: "Pending" },
    trade_list: trades,
    ...(entry.refund_list ? { refund_list: entry.refund_list.filter(earlier) } : {}),
  };
}

function contradicted(entry: Entry): Entry {
  return {
    ...entry,
    order_detail: { ...entry.order_detail, status: "Successful" },
    trade_list: entry.trade_list.map((trade) => ({
      ...trade,
      amount: (Number(trade.amount) / 100).toFixed(8),
    })),
  };
}

/** Sends a beginning, then breaks the connection. */
function brokenAfter(beginning: string): ReadableStream<Uint8Array> {
  let begun = beginning === "";
  return new ReadableStream({
    pull(controller) {
      if (begun) controller.error(new Error("fault: the connection breaks"));
      else controller.enqueue(new TextEncoder().encode(beginning));
      begun = true;
    },
  });
}

function silence(): ReadableStream<Uint8Array> {
  let end: NodeJS.Timeout;
  return new ReadableStream({
    start(controller) {
      end = setTimeout(() => controller.error(new Error("fault: silent for long")), SILENCE_MS);
    },
    cancel: () => clearTimeout(end),
  });
}

function dripping(body: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  let at = 0;
  let timer: NodeJS.Timeout;
  return new ReadableStream({
    start(controller) {
      timer = setInterval(() => {
        controller.enqueue(bytes.subarray(at, at + 1));
        at++;
        if (at < bytes.length) return;
        clearInterval(timer);
        controller.close();
      }, DRIP_MS);
    },
    cancel: () => clearInterval(timer),
  });
}
