import { z } from "zod";
import { EnvError } from "#lib/env-error.ts";
import type { GatewayAccount } from "#lib/payments/account.ts";
import { V1_CURRENCY } from "#lib/payments/ccpayment-v1/currency.ts";
import type { GatewayApi } from "#lib/payments/gateway.ts";
import { isLocalUrl } from "#lib/shared/local-address.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";
import { webUrl } from "#lib/shared/web-url.ts";

export type GatewayConfig = {
  /** The generation that new payments are opened with. */
  api: GatewayApi;
  /** The accounts; a generation without one can't be followed. */
  accounts: { [api in GatewayApi]?: GatewayAccount };
  /** The origins that payment pages of any of them may be on. */
  payOrigins: string[];
  /** Real money moves; otherwise the sandbox is spoken to. */
  isReal: boolean;
};

const appId = z.string().min(8, "is the App ID of the CCPayment dashboard").optional();
const appSecret = z.string().min(16, "is the App Secret of the CCPayment dashboard").optional();
const baseUrl = webUrl.optional();

/** The environment variables of the gateway. Those without a generation belong to `CCPAYMENT_API`. */
export const gatewayVars = {
  CCPAYMENT_API: z.enum(["v1", "v2"], "must be v1 or v2").optional(),
  CCPAYMENT_APP_ID: appId,
  CCPAYMENT_APP_SECRET: appSecret,
  CCPAYMENT_BASE_URL: baseUrl,
  CCPAYMENT_V1_APP_ID: appId,
  CCPAYMENT_V1_APP_SECRET: appSecret,
  CCPAYMENT_V1_BASE_URL: baseUrl,
  CCPAYMENT_V2_APP_ID: appId,
  CCPAYMENT_V2_APP_SECRET: appSecret,
  CCPAYMENT_V2_BASE_URL: baseUrl,
  CCPAYMENT_PAY_ORIGINS: z.string().optional(),
};
type Vars = z.output<z.ZodObject<typeof gatewayVars>>;
type Given = { id?: string | undefined; secret?: string | undefined; url?: string | undefined };

const services: { [api in GatewayApi]: { baseUrl: string; payOrigins: string[] } } = {
  v1: {
    baseUrl: "https://admin.ccpayment.com/ccpayment/v1",
    payOrigins: ["https://ccpayment.com"],
  },
  v2: {
    baseUrl: "https://ccpayment.com/ccpayment/v2",
    payOrigins: ["https://i.ccpayment.com", "https://ccpayment.com"],
  },
};

type Shop = {
  /** Its own address. */
  appUrl: string;
  port: number;
  /** ISO 4217. */
  currency: string;
};

/** Reads which accounts the shop has. Throws EnvError with what to do. */
export function readGatewayConfig(vars: Vars, { appUrl, port, currency }: Shop): GatewayConfig {
  const api = vars.CCPAYMENT_API ?? (currency === V1_CURRENCY ? "v1" : "v2");
  const given = { v1: givenFor("v1", api, vars), v2: givenFor("v2", api, vars) };
  const ids = [given.v1.id, given.v2.id].filter((id) => id !== undefined);
  const publicIds: string[] = [sandboxCredentials.appId, sandboxCredentials.v2.appId];
  const real = ids.filter((id) => !publicIds.includes(id));
  if (real.length > 0 && real.length < ids.length)
    throw new EnvError("The sandbox's credentials stand beside real ones: use one kind for both");
  const isReal = real.length > 0;
  const isSilent = [given.v1.secret, given.v2.secret].every((secret) => secret === undefined);
  if (ids.length === 0 && !isSilent)
    throw new EnvError("CCPAYMENT_APP_ID must be set beside CCPAYMENT_APP_SECRET");
  if (isReal && vars.CCPAYMENT_API === undefined)
    throw new EnvError(
      "CCPAYMENT_API must be set with real credentials: v2 for a new account, v1 for an old one (docs/ccpayment-versions.md)",
    );
  const payOrigins = readPayOrigins(vars.CCPAYMENT_PAY_ORIGINS, isReal);
  const accountOf = (one: GatewayApi): GatewayAccount | undefined => {
    const { id, secret, url } = given[one];
    if (isReal && id === undefined) return undefined;
    const credentials = isReal ? null : one === "v1" ? sandboxCredentials : sandboxCredentials.v2;
    const base = url ?? (isReal ? services[one].baseUrl : sandboxUrl(port, one));
    if (isReal) requireHttps("CCPAYMENT_BASE_URL", base);
    const own = isReal ? services[one].payOrigins : originsOf(base, appUrl);
    return {
      appId: id ?? credentials?.appId ?? "",
      appSecret: secret ?? credentials?.appSecret ?? "",
      baseUrl: base,
      payOrigins: payOrigins ?? own,
    };
  };
  const [v1, v2] = [accountOf("v1"), accountOf("v2")];
  if (api === "v1" ? !v1 : !v2)
    throw new EnvError(
      `CCPAYMENT_API is ${api}, but its account is missing: set CCPAYMENT_${api.toUpperCase()}_APP_ID and CCPAYMENT_${api.toUpperCase()}_APP_SECRET`,
    );
  return {
    api,
    accounts: { ...(v1 && { v1 }), ...(v2 && { v2 }) },
    payOrigins: [...new Set([...(v1?.payOrigins ?? []), ...(v2?.payOrigins ?? [])])],
    isReal,
  };
}

/** A generation's own variables, and those without a generation when it is the chosen one. */
function givenFor(one: GatewayApi, api: GatewayApi, vars: Vars): Given {
  const prefix = one === "v1" ? "CCPAYMENT_V1" : "CCPAYMENT_V2";
  const pick = (name: "APP_ID" | "APP_SECRET" | "BASE_URL") => {
    const plain = one === api ? vars[`CCPAYMENT_${name}`] : undefined;
    const own = vars[`${prefix}_${name}`];
    if (plain !== undefined && own !== undefined && plain !== own)
      throw new EnvError(`CCPAYMENT_${name} and ${prefix}_${name} differ: set one of them`);
    return own ?? plain;
  };
  const [id, secret, url] = [pick("APP_ID"), pick("APP_SECRET"), pick("BASE_URL")];
  const name = vars[`${prefix}_APP_ID`] || vars[`${prefix}_APP_SECRET`] ? prefix : "CCPAYMENT";
  if (id && !secret) throw new EnvError(`${name}_APP_SECRET must be set beside ${name}_APP_ID`);
  if (secret && !id) throw new EnvError(`${name}_APP_ID must be set beside ${name}_APP_SECRET`);
  return { id, secret, url };
}

const sandboxUrl = (port: number, api: GatewayApi) =>
  `http://127.0.0.1:${port}/sandbox/ccpayment/${api}`;

const originsOf = (...urls: string[]) => [...new Set(urls.map((url) => new URL(url).origin))];

/** Only on this machine may payment data travel in the clear. */
function requireHttps(name: string, url: string): void {
  if (!url.startsWith("https:") && !isLocalUrl(url))
    throw new EnvError(`${name} is ${url}: it must begin with https://`);
}

// Browsers are sent only here: an answer naming any other origin is refused.
function readPayOrigins(named: string | undefined, isReal: boolean): string[] | undefined {
  return named?.split(",").map((given) => {
    const address = webUrl.safeParse(given.trim());
    if (!address.success)
      throw new EnvError("CCPAYMENT_PAY_ORIGINS must be addresses, separated by commas");
    if (isReal) requireHttps("CCPAYMENT_PAY_ORIGINS", address.data);
    return new URL(address.data).origin;
  });
}
