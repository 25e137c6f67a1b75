import { contradictedInfo, infoBefore } from "#lib/sandbox/faults/alter-order-info.ts";
import { brokenAfter, dripping, silence } from "#lib/sandbox/faults/broken-streams.ts";
import { apiFaults } from "#lib/sandbox/faults/kinds.ts";
import { pickFault } from "#lib/sandbox/faults/switches.ts";
import type { ApiReply, ApiRequest } from "#lib/sandbox/protocol/api-request.ts";
import { type Protocol, protocolOf } from "#lib/sandbox/protocol/protocol.ts";
import { type CallError, type Code, callError } from "#lib/sandbox/protocol/v2/codes.ts";
import { logIfRefused, logRequest } from "#lib/sandbox/request-log/request-log.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import type { ApiFault } from "#lib/sandbox/types.ts";

const HOUR = 3600;
const LAG = 60;
const HUGE = 3 * 1024 * 1024;

type Injection = {
  sandbox: Sandbox;
  request: ApiRequest;
  protocol: Protocol;
  /** Performs the call. */
  done: () => ApiReply;
};

/** Answers a call of the emulated API, with an enabled fault injected when one is due. */
export function answerApiRequest(sandbox: Sandbox, request: ApiRequest): Response {
  const kind = pickFault(sandbox, Object.keys(apiFaults) as ApiFault[], request.path);
  const { generation = "v1" } = request;
  const protocol = protocolOf(generation);
  const done = () => {
    const reply = protocol.handle(sandbox, request);
    logIfRefused(sandbox, generation, request, reply);
    return reply;
  };
  if (!kind) return sent(done());
  const response = inject[kind]({ sandbox, request, protocol, done });
  const reason = `Fault injected: ${apiFaults[kind].label}`;
  const { status } = response;
  logRequest(sandbox, generation, request, { status, code: null, reason, fault: kind });
  return response;
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
  truncated: ({ sandbox, protocol, done }) => {
    const { body } = done();
    return sent(protocol.reply(sandbox, 200, body.slice(0, Math.ceil((body.length * 2) / 3))));
  },
  "wrong-types": (injection) => altered(injection, otherTypes),
  "no-signature": ({ done }) => {
    const response = sent(done());
    response.headers.delete("Sign");
    return response;
  },
  "wrong-signature": ({ sandbox, protocol, done }) =>
    sent(protocol.reply(sandbox, 200, done().body, { appSecret: "not-the-secret" })),
  "wrong-app-id": ({ sandbox, protocol, done }) =>
    sent(protocol.reply(sandbox, 200, done().body, { appId: "202301010000000000000000000000099" })),
  "stale-timestamp": ({ sandbox, protocol, done }) =>
    sent(protocol.reply(sandbox, 200, done().body, { offsetSeconds: -HOUR })),
  "huge-body": ({ sandbox, protocol, done }) =>
    sent(protocol.reply(sandbox, 200, done().body + " ".repeat(HUGE))),
  "service-error": (injection) => failing(injection, injection.protocol.serviceError),
  "v2-only": (injection) => failing(injection, injection.protocol.wrongGeneration),
  "v1-only": (injection) => failing(injection, injection.protocol.wrongGeneration),
  "address-not-allowed": (injection) => {
    const { v2IpFailCode } = readSettings(injection.sandbox.store);
    return failing(injection, callError(Number(v2IpFailCode) as Code, "the caller's IP address"));
  },
  "api-disabled": (injection) => failing(injection, callError(12003, "finish the verification")),
  "rate-limited": (injection) => failing(injection, callError(11004)),
  "duplicate-id": (injection) => {
    injection.done();
    return failing(injection, injection.protocol.duplicateOrder);
  },
  "no-url": (injection) => altered(injection, (data) => withUrl(data, "")),
  "foreign-url": (injection) =>
    altered(injection, (data) => withUrl(data, "https://pay.example.com/pay?key=1")),
  "lagging-info": (injection) =>
    altered(injection, (data) => {
      const since = injection.sandbox.clock.now() / 1000 - LAG;
      return infoBefore(data, since);
    }),
  "contradicting-info": (injection) => altered(injection, contradictedInfo),
};

/** A failure in the version's own envelope. */
const failing = ({ sandbox, protocol }: Injection, error: CallError): Response =>
  sent(protocol.reply(sandbox, 200, JSON.stringify(protocol.failed(sandbox, error))));

/** The answer of a call that opens a page, with another address in the only member it has. */
const withUrl = (data: unknown, url: string) =>
  Object.fromEntries(Object.keys(data as object).map((name) => [name, url]));

/** Another envelope around what the call answered, signed as it should be. Failures stay as they are. */
function altered(
  { sandbox, protocol, done }: Injection,
  change: (data: unknown) => unknown,
): Response {
  const reply = done();
  const envelope: { code: number; data?: unknown } = JSON.parse(reply.body);
  if (envelope.code !== 10_000) return sent(reply);
  const body = JSON.stringify({ ...envelope, data: change(envelope.data) });
  return sent(protocol.reply(sandbox, reply.status, body));
}

function otherTypes(value: unknown): unknown {
  if (typeof value === "string") return 7;
  if (typeof value === "number") return "seven";
  if (Array.isArray(value)) return value.map(otherTypes);
  if (typeof value !== "object" || value === null) return [];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, otherTypes(one)]));
}
