import { randomBytes } from "node:crypto";
import { type Client, createClient } from "#lib/ccpayment/v1/client.ts";
import { sign, verify } from "#lib/ccpayment/v1/signature/signature.ts";
import { extend } from "#lib/ccpayment/v1/testing/length-extension.ts";

export type Envelope = { code: number; msg: string; data?: unknown };

export type RawAnswer = {
  httpStatus: number;
  envelope: Envelope;
  /** Whether the answer's own signature is right. */
  signed: boolean;
};

/** Whoever speaks CCPayment v1 at an address, and the ways to ask it. */
export type Peer = ReturnType<typeof peer>;

export type Asking = {
  /** Seconds the timestamp is off. */
  offset?: number;
  /** The body that is signed, where it is not the one sent. */
  signedBody?: string;
  /** Appended by one who knows a signature and no secret. */
  suffix?: string;
  secret?: string;
  appId?: string;
  contentType?: string;
  change?: (sign: string) => string;
};

const TIMEOUT_MS = 15_000;

/** A peer at `baseUrl`, such as https://admin.ccpayment.com/ccpayment/v1. Throws TypeError for no URL. */
export function peer(options: { baseUrl: string; appId: string; appSecret: string }) {
  const baseUrl = new URL(options.baseUrl).href.replace(/\/+$/, "");
  const client: Client = createClient({ ...options, timeoutMs: TIMEOUT_MS });
  return {
    baseUrl,
    client,
    /** Asks by a request signed by hand, not by the client; throws what fetch throws. */
    async ask(path: string, given: string, asking: Asking = {}): Promise<RawAnswer> {
      const appId = asking.appId ?? options.appId;
      const timestamp = Math.floor(Date.now() / 1000) + (asking.offset ?? 0);
      const appSecret = asking.secret ?? options.appSecret;
      const honest = sign({ appId, appSecret, timestamp, body: asking.signedBody ?? given });
      const length = Buffer.byteLength(`${appId}${appSecret}${timestamp}${given}`);
      const forged = asking.suffix
        ? extend(honest, length, Buffer.from(asking.suffix))
        : { appended: Buffer.alloc(0), digest: honest };
      const body = Buffer.concat([Buffer.from(given), forged.appended]);
      const signature = forged.digest;
      const response = await fetch(`${baseUrl}${path}`, {
        method: "POST",
        redirect: "manual",
        headers: {
          "Content-Type": asking.contentType ?? "application/json",
          Appid: appId,
          Timestamp: String(timestamp),
          Sign: asking.change?.(signature) ?? signature,
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body.length === 0 ? {} : { body }),
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const header = (name: string) => response.headers.get(name) ?? "";
      const signed =
        header("appid") === options.appId &&
        verify({ ...options, timestamp: header("timestamp"), sign: header("sign"), body: bytes })
          .ok;
      const envelope: Envelope = JSON.parse(new TextDecoder().decode(bytes));
      return { httpStatus: response.status, envelope, signed };
    },
  };
}

/** An order id that was never used before. */
export const newOrderId = () => `conformance-${randomBytes(8).toString("hex")}`;
