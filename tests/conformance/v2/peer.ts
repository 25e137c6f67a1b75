import { createHmac, randomBytes } from "node:crypto";

export type Envelope = { code: number; msg: string; data?: unknown };

export type RawAnswer = {
  httpStatus: number;
  envelope: Envelope;
  headers: Headers;
};

export type Asking = {
  /** Seconds the timestamp is off. */
  offset?: number;
  unit?: "seconds" | "milliseconds";
  /** The body that is signed, where it is not the one sent. */
  signedBody?: string;
  secret?: string;
  appId?: string;
  contentType?: string;
  change?: (sign: string) => string;
};

const TIMEOUT_MS = 15_000;

/** Whoever speaks CCPayment v2 at an address. */
export type Peer = ReturnType<typeof peer>;

/** A peer at `baseUrl`, such as https://ccpayment.com/ccpayment/v2, asked by requests that are signed by hand. Throws TypeError for no URL. */
export function peer(options: { baseUrl: string; appId: string; appSecret: string }) {
  const baseUrl = new URL(options.baseUrl).href.replace(/\/+$/, "");

  /** Posts the bytes of a body; throws what fetch throws. */
  async function ask(path: string, body: string, asking: Asking = {}): Promise<RawAnswer> {
    const appId = asking.appId ?? options.appId;
    const ms = Date.now() + (asking.offset ?? 0) * 1000;
    const timestamp = String(Math.floor(asking.unit === "milliseconds" ? ms : ms / 1000));
    const sign = createHmac("sha256", asking.secret ?? options.appSecret)
      .update(appId + timestamp + (asking.signedBody ?? body))
      .digest("hex");
    const response = await fetch(`${baseUrl}/${path}`, {
      method: "POST",
      redirect: "manual",
      headers: {
        "Content-Type": asking.contentType ?? "application/json",
        Appid: appId,
        Timestamp: timestamp,
        Sign: asking.change?.(sign) ?? sign,
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === "" ? {} : { body }),
    });
    const envelope: Envelope = JSON.parse(await response.text());
    return { httpStatus: response.status, envelope, headers: response.headers };
  }

  /** The `data` of a call that must succeed. */
  async function data<Data = Record<string, unknown>>(path: string, params: object = {}) {
    const { envelope } = await ask(path, JSON.stringify(params));
    if (envelope.code !== 10_000)
      throw new Error(`${path}: code ${envelope.code}, ${envelope.msg}`);
    return envelope.data as Data;
  }

  return { baseUrl, appId: options.appId, ask, data };
}

/** An id that was never used before. */
export const newId = () => `conformance-${randomBytes(8).toString("hex")}`;
