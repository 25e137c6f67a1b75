import { resolve } from "node:path";
import { z } from "zod";
import { dialectOf, fileOf } from "#db/dialect.ts";
import { defaultDataDir, defaultPort, selectedShop } from "#lib/config/selected-shop.ts";
import { EnvError } from "#lib/env-error.ts";
import { bucketVars, readBucketConfig } from "#lib/media/store/bucket-config.ts";
import type { Bucket } from "#lib/media/store/bucket-store.ts";
import {
  type GatewayConfig,
  gatewayVars,
  readGatewayConfig,
} from "#lib/payments/gateway-config.ts";
import { loadSecrets } from "#lib/secrets.ts";
import { isLocalHost, isLocalUrl } from "#lib/shared/local-address.ts";
import { webUrl } from "#lib/shared/web-url.ts";
import shop from "#shop/shop.ts";

const schema = z.object({
  APP_URL: webUrl.optional(),
  PORT: z.coerce.number("must be a port number").int().min(1).max(65_535).optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).optional(),
  SHOP: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|postgres(ql)?:\/\/[^/]+\/.+)$/,
      "must be postgres://user:password@host/database or file:path",
    )
    .optional(),
  DATABASE_ENGINE: z
    .enum(["postgresql", "distributed"], "must be postgresql or distributed")
    .optional(),
  DATABASE_POOL_SIZE: z.coerce
    .number("must be a number of connections")
    .int()
    .min(2, "must be at least 2")
    .max(200, "must be at most 200")
    .default(10),
  ...gatewayVars,
  SANDBOX: z.enum(["on", "off"], "must be on or off").optional(),
  SANDBOX_ALLOW_REMOTE: z.literal("yes-no-real-money-moves-here").optional(),
  TRUSTED_PROXIES: z.coerce
    .number("must be the number of your own proxies in front of the shop")
    .int()
    .min(0)
    .max(10)
    .default(0),
  MERCHANT_PASSWORD: z.string().min(8, "must have at least 8 characters").optional(),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  PERSONAL_DATA_DAYS: z.coerce
    .number("must be a number of days")
    .int()
    .min(1, "must be at least 1")
    .default(90),
  DRAIN_SECONDS: z.coerce
    .number("must be a number of seconds")
    .min(0, "must be at least 0")
    .max(300, "must be at most 300")
    .default(0),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must be smtp://… or smtps://…")
    .optional(),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  ...bucketVars,
  BACKUP_DIR: z.string().min(1).optional(),
  MAIL_FROM: z.string().default(`"${shop.name}" <orders@localhost>`),
});

export type Env = {
  /** The shop's public address, no trailing slash; callbacks are built from it, never from a Host header. */
  appUrl: string;
  port: number;
  dataDir: string;
  /** `file:` and the absolute path of the SQLite file, or PostgreSQL's address. */
  databaseUrl: string;
  /** Most connections to PostgreSQL, for reading and for writing each. */
  databasePoolSize: number;
  gateway: GatewayConfig;
  /** on: the sandbox runs inside the shop. off: its routes answer 404. */
  sandbox: "on" | "off";
  sandboxAllowRemote: boolean;
  /** How many proxies of our own stand before the shop: so many entries of X-Forwarded-For are believed. */
  trustedProxies: number;
  /** The owner's, for the console; null: none was set beside real credentials, and the console is off. */
  merchantPassword: string | null;
  sessionSecret: string;
  mail: { smtpUrl: string | null; from: string };
  /** Opens /api/metrics; null: there is none. */
  metricsToken: string | null;
  /** Where pictures are kept; null: in `dataDir`. */
  mediaBucket: Bucket | null;
  /** Where `npm run db:backup` keeps its copies. */
  backupDir: string;
  /** After so many days unpaid orders and sent mail lose their personal data. */
  personalDataDays: number;
  /** How long a process that stops goes on serving while its health address says 503. */
  drainMs: number;
};

/** Reads and checks the environment. `currency`: the shop's. Throws EnvError. */
export function readEnv(source: Record<string, string | undefined>, currency = shop.currency): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new EnvError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("\n"),
    );
  }
  const vars = parsed.data;
  const shopName = selectedShop(vars.SHOP);
  const port = vars.PORT ?? defaultPort(shopName);
  const appUrl = vars.APP_URL ?? `http://localhost:${port}`;
  const gateway = readGatewayConfig(vars, { appUrl, port, currency });
  const isPublic = !gateway.isReal;
  const allowRemote = vars.SANDBOX_ALLOW_REMOTE !== undefined;
  const sandbox = vars.SANDBOX ?? (gateway.isReal || namesSandbox(given) ? "off" : "on");
  if (sandbox !== "off" && !isPublic)
    throw new EnvError(
      "SANDBOX must be off with real credentials: unset SANDBOX or the CCPAYMENT_ variables",
    );
  if (isPublic && !isLocalUrl(appUrl) && !allowRemote)
    throw new EnvError(
      `APP_URL is ${appUrl}, not this machine: set CCPAYMENT_API, CCPAYMENT_APP_ID and CCPAYMENT_APP_SECRET to take real payments`,
    );
  if (sandbox !== "off" && !allowRemote && !isLocalHost(vars.HOST))
    throw new EnvError(
      `HOST is ${vars.HOST}, which opens the sandbox to other machines: leave it out, or set SANDBOX_ALLOW_REMOTE=yes-no-real-money-moves-here`,
    );
  if (!isPublic && (isLocalUrl(appUrl) || !appUrl.startsWith("https:")))
    throw new EnvError(
      `APP_URL is ${appUrl}: real credentials need the shop's public https address, to which CCPayment posts its notifications`,
    );
  const baseUrls = Object.values(gateway.accounts).map((account) => account.baseUrl);
  if (isPublic && !baseUrls.every(isLocalUrl) && !allowRemote)
    throw new EnvError(
      "CCPAYMENT_BASE_URL is not on this machine, but the credentials are the sandbox's",
    );
  if (!isPublic && !vars.SESSION_SECRET)
    throw new EnvError(
      "SESSION_SECRET must be set with real credentials: at least 32 random characters",
    );
  if (vars.DATABASE_ENGINE && dialectOf(vars.DATABASE_URL ?? "") === "sqlite")
    throw new EnvError(
      `DATABASE_ENGINE is ${vars.DATABASE_ENGINE}, but DATABASE_URL is not postgres://…: leave DATABASE_ENGINE out for SQLite`,
    );
  const dataDir = resolve(/* turbopackIgnore: true */ vars.DATA_DIR ?? defaultDataDir(shopName));
  const secrets = loadSecrets(dataDir);
  return {
    appUrl,
    port,
    dataDir,
    databaseUrl: databaseUrlOf(vars.DATABASE_URL ?? `file:${dataDir}/shop.db`),
    databasePoolSize: vars.DATABASE_POOL_SIZE,
    gateway,
    sandbox,
    sandboxAllowRemote: allowRemote,
    trustedProxies: vars.TRUSTED_PROXIES,
    merchantPassword: vars.MERCHANT_PASSWORD ?? (isPublic ? secrets.merchantPassword : null),
    sessionSecret: vars.SESSION_SECRET ?? secrets.sessionSecret,
    mail: { smtpUrl: vars.SMTP_URL ?? null, from: vars.MAIL_FROM },
    metricsToken: vars.METRICS_TOKEN ?? null,
    mediaBucket: readBucketConfig(vars),
    backupDir: resolve(/* turbopackIgnore: true */ vars.BACKUP_DIR ?? `${dataDir}/backups`),
    personalDataDays: vars.PERSONAL_DATA_DAYS,
    drainMs: vars.DRAIN_SECONDS * 1000,
  };
}

const databaseUrlOf = (url: string) =>
  dialectOf(url) === "postgres" ? url : `file:${resolve(/* turbopackIgnore: true */ fileOf(url))}`;

/** The sandbox's own credentials, given by name: the shop speaks to a sandbox that runs elsewhere. */
const namesSandbox = (given: Record<string, string | undefined>) =>
  Object.keys(given).some((name) => /^CCPAYMENT_(V[12]_)?APP_ID$/.test(name));

let cached: Env | undefined;

/** The process's environment, read once. Throws EnvError. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
