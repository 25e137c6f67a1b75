import { resolve } from "node:path";
import { z } from "zod";
import { EnvError } from "#lib/env-error.ts";
import { loadSecrets } from "#lib/secrets.ts";
import { isLocalHost, isLocalUrl } from "#lib/shared/local-address.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";

const webUrl = z
  .url({ protocol: /^https?$/, error: "must be a whole address such as https://shop.example" })
  .transform((url) => url.replace(/\/+$/, ""));

const schema = z.object({
  APP_URL: webUrl.optional(),
  PORT: z.coerce.number("must be a port number").int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, "must be file:path; PostgreSQL is not supported yet")
    .optional(),
  CCPAYMENT_APP_ID: z.string().min(8, "is the App ID of the CCPayment dashboard").optional(),
  CCPAYMENT_APP_SECRET: z
    .string()
    .min(16, "is the App Secret of the CCPayment dashboard")
    .optional(),
  CCPAYMENT_BASE_URL: webUrl.optional(),
  CCPAYMENT_PAY_ORIGINS: z.string().optional(),
  CCPAYMENT_API: z.literal("v1", "must be v1; v2 is not supported yet").default("v1"),
  SANDBOX: z.enum(["on", "off", "only"], "must be on, off or only").optional(),
  SANDBOX_ALLOW_REMOTE: z.literal("yes-no-real-money-moves-here").optional(),
  MERCHANT_PASSWORD: z.string().min(8, "must have at least 8 characters").optional(),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must be smtp://… or smtps://…")
    .optional(),
  MAIL_FROM: z.string().default("Halftone <orders@localhost>"),
});

export type Env = {
  /** The shop's public address, no trailing slash; callbacks are built from it, never from a Host header. */
  appUrl: string;
  port: number;
  dataDir: string;
  /** The SQLite file. */
  databaseFile: string;
  gateway: { appId: string; appSecret: string; baseUrl: string; payOrigins: string[] };
  /** on: the sandbox runs inside the shop. only: the sandbox runs without the shop. off: its routes answer 404. */
  sandbox: "on" | "off" | "only";
  sandboxAllowRemote: boolean;
  merchantPassword: string;
  sessionSecret: string;
  /** Authenticates this installation's processes to its own internal routes. */
  internalSecret: string;
  mail: { smtpUrl: string | null; from: string };
};

/** Reads and checks the environment. Throws EnvError. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new EnvError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("\n"),
    );
  }
  const vars = parsed.data;
  const appUrl = vars.APP_URL ?? `http://localhost:${vars.PORT}`;
  const credentials = pickCredentials(vars.CCPAYMENT_APP_ID, vars.CCPAYMENT_APP_SECRET);
  const isPublic = credentials.appId === sandboxCredentials.appId;
  const allowRemote = vars.SANDBOX_ALLOW_REMOTE !== undefined;
  const sandbox = vars.SANDBOX ?? (vars.CCPAYMENT_APP_ID ? "off" : "on");
  if (sandbox !== "off" && !isPublic)
    throw new EnvError(
      "SANDBOX must be off with real credentials: unset SANDBOX or the CCPAYMENT_ variables",
    );
  if (isPublic && !isLocalUrl(appUrl) && !allowRemote)
    throw new EnvError(
      `APP_URL is ${appUrl}, not this machine: set CCPAYMENT_APP_ID and CCPAYMENT_APP_SECRET to take real payments`,
    );
  if (sandbox !== "off" && !allowRemote && !isLocalHost(vars.HOST))
    throw new EnvError(
      `HOST is ${vars.HOST}, which opens the sandbox to other machines: leave it out, or set SANDBOX_ALLOW_REMOTE=yes-no-real-money-moves-here`,
    );
  if (!isPublic && (isLocalUrl(appUrl) || !appUrl.startsWith("https:")))
    throw new EnvError(
      `APP_URL is ${appUrl}: real credentials need the shop's public https address, to which CCPayment posts its notifications`,
    );
  const baseUrl = vars.CCPAYMENT_BASE_URL ?? defaultBaseUrl(isPublic, vars.PORT);
  if (!isPublic) requireHttps("CCPAYMENT_BASE_URL", baseUrl);
  if (isPublic && !isLocalUrl(baseUrl) && !allowRemote)
    throw new EnvError(
      "CCPAYMENT_BASE_URL is not on this machine, but the credentials are the sandbox's",
    );
  if (!isPublic && !vars.SESSION_SECRET)
    throw new EnvError(
      "SESSION_SECRET must be set with real credentials: at least 32 random characters",
    );
  if (!isPublic && !vars.MERCHANT_PASSWORD)
    throw new EnvError(
      "MERCHANT_PASSWORD must be set with real credentials: at least 8 characters",
    );
  const dataDir = resolve(vars.DATA_DIR);
  const secrets = loadSecrets(dataDir);
  return {
    appUrl,
    port: vars.PORT,
    dataDir,
    databaseFile: resolve(
      /* turbopackIgnore: true */ vars.DATABASE_URL?.slice("file:".length) ?? `${dataDir}/shop.db`,
    ),
    gateway: {
      ...credentials,
      baseUrl,
      payOrigins: payOrigins(vars.CCPAYMENT_PAY_ORIGINS, baseUrl, appUrl, isPublic),
    },
    sandbox,
    sandboxAllowRemote: allowRemote,
    merchantPassword: vars.MERCHANT_PASSWORD ?? secrets.merchantPassword,
    sessionSecret: vars.SESSION_SECRET ?? secrets.sessionSecret,
    internalSecret: secrets.internalSecret,
    mail: { smtpUrl: vars.SMTP_URL ?? null, from: vars.MAIL_FROM },
  };
}

function pickCredentials(appId?: string, appSecret?: string): { appId: string; appSecret: string } {
  if (appId && appSecret) return { appId, appSecret };
  if (appId) throw new EnvError("CCPAYMENT_APP_SECRET must be set beside CCPAYMENT_APP_ID");
  if (appSecret) throw new EnvError("CCPAYMENT_APP_ID must be set beside CCPAYMENT_APP_SECRET");
  return sandboxCredentials;
}

/** Only on this machine may payment data travel in the clear. */
function requireHttps(name: string, url: string): void {
  if (!url.startsWith("https:") && !isLocalUrl(url))
    throw new EnvError(`${name} is ${url}: it must begin with https://`);
}

function defaultBaseUrl(isPublic: boolean, port: number): string {
  return isPublic
    ? `http://127.0.0.1:${port}/sandbox/ccpayment/v1`
    : "https://admin.ccpayment.com/ccpayment/v1";
}

// Browsers are sent only here: an answer naming any other origin is refused.
function payOrigins(
  named: string | undefined,
  baseUrl: string,
  appUrl: string,
  isPublic: boolean,
): string[] {
  if (named)
    return named.split(",").map((given) => {
      const address = webUrl.safeParse(given.trim());
      if (!address.success)
        throw new EnvError("CCPAYMENT_PAY_ORIGINS must be addresses, separated by commas");
      if (!isPublic) requireHttps("CCPAYMENT_PAY_ORIGINS", address.data);
      return new URL(address.data).origin;
    });
  return isPublic
    ? [...new Set([new URL(baseUrl).origin, new URL(appUrl).origin])]
    : ["https://ccpayment.com"];
}

let cached: Env | undefined;

/** The process's environment, read once. Throws EnvError. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
