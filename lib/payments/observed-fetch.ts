import { channel } from "node:diagnostics_channel";
import { log } from "#lib/shared/log.ts";
import { currentRequest } from "#lib/shared/request-context.ts";

export type GatewayCall = {
  /** The path of the API, such as "bill/info". */
  operation: string;
  /** Of the HTTP answer; "none" where there was none in time. */
  outcome: "2xx" | "3xx" | "4xx" | "5xx" | "none";
  seconds: number;
};

/** Every call of a gateway's API by this process. */
export const gatewayCalls = channel("shop.gateway-call");

/**
 * `fetch` for the gateway's client. Calls are told to `gatewayCalls`; those that fail, and those of a visitor's request,
 * are logged, so that the request's id leads to them. The gateway is sent no header that its documentation doesn't name.
 */
export const observedFetch: typeof fetch = async (input, init) => {
  const started = performance.now();
  const operation = operationOf(input instanceof Request ? input.url : String(input));
  const tell = (outcome: GatewayCall["outcome"]) => {
    const seconds = (performance.now() - started) / 1000;
    gatewayCalls.publish({ operation, outcome, seconds } satisfies GatewayCall);
    const isFine = outcome === "2xx";
    if (isFine && !currentRequest()) return;
    log(isFine ? "info" : "warn", "gateway", {
      operation,
      outcome,
      ms: Math.round(seconds * 1000),
    });
  };
  try {
    const response = await fetch(input, init);
    tell(`${Math.floor(response.status / 100)}xx` as GatewayCall["outcome"]);
    return response;
  } catch (error) {
    tell("none");
    throw error;
  }
};

/** Behind the version: the base address may have any path before it. */
const operationOf = (url: string): string =>
  new URL(url).pathname.replace(/^.*\/v\d+\//, "").replace(/^\/+|\/+$/g, "");
