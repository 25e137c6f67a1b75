import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readEnv } from "#lib/env.ts";
import { sandboxCredentials } from "#lib/shared/sandbox-credentials.ts";

const DATA_DIR = mkdtempSync(join(tmpdir(), "halftone-env-"));
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

const live = {
  DATA_DIR,
  APP_URL: "https://shop.example",
  CCPAYMENT_API: "v1",
  CCPAYMENT_APP_ID: "202301010000000000",
  CCPAYMENT_APP_SECRET: "s".repeat(32),
  SESSION_SECRET: "x".repeat(32),
  MERCHANT_PASSWORD: "long enough",
};

const olderAccount = {
  CCPAYMENT_V1_APP_ID: "the-older-account",
  CCPAYMENT_V1_APP_SECRET: "o".repeat(32),
};

test("without anything set, the sandbox is on and secrets are made and kept", () => {
  const first = readEnv({ DATA_DIR, PORT: "4000" }, "USD");
  expect(first).toMatchObject({ sandbox: "on", appUrl: "http://localhost:4000" });
  expect(first.gateway).toMatchObject({
    api: "v1",
    accounts: {
      v1: { baseUrl: "http://127.0.0.1:4000/sandbox/ccpayment/v1" },
      v2: { baseUrl: "http://127.0.0.1:4000/sandbox/ccpayment/v2" },
    },
  });
  expect(readEnv({ DATA_DIR }).merchantPassword).toBe(first.merchantPassword);
});

test.each(["{}", '{"merchantPassword":"long enough"}', "nonsense"])(
  "`Bearer undefined`: secrets.json with %s is refused, not half used",
  (text) => {
    const folder = mkdtempSync(join(DATA_DIR, "partial-"));
    writeFileSync(join(folder, "secrets.json"), text);
    expect(() => readEnv({ DATA_DIR: folder })).toThrow(/secrets\.json is damaged/);
  },
);

test("opened to a network: the sandbox serves no other machine unless told so explicitly", () => {
  expect(() => readEnv({ DATA_DIR, HOST: "0.0.0.0" })).toThrow(/opens the sandbox/);
  const told = { SANDBOX_ALLOW_REMOTE: "yes-no-real-money-moves-here" };
  expect(readEnv({ DATA_DIR, HOST: "0.0.0.0", ...told }).sandbox).toBe("on");
  expect(readEnv({ ...live, HOST: "0.0.0.0" }).sandbox).toBe("off");
});

test("real credentials turn the sandbox off and lead to the real service", () => {
  const read = readEnv(live);
  expect(read).toMatchObject({ sandbox: "off" });
  expect(read.gateway.payOrigins).toEqual(["https://ccpayment.com"]);
  expect(read.gateway.accounts.v2).toBeUndefined();
});

test("two accounts: each generation has its own, and CCPAYMENT_API chooses the one for new payments", () => {
  const { gateway } = readEnv({
    ...live,
    CCPAYMENT_API: "v2",
    CCPAYMENT_V1_APP_ID: "the-older-account",
    CCPAYMENT_V1_APP_SECRET: "o".repeat(32),
  });
  expect(gateway).toMatchObject({
    api: "v2",
    accounts: {
      v1: { appId: "the-older-account", baseUrl: "https://admin.ccpayment.com/ccpayment/v1" },
      v2: { appId: live.CCPAYMENT_APP_ID, baseUrl: "https://ccpayment.com/ccpayment/v2" },
    },
  });
});

test("in the sandbox CCPAYMENT_API alone changes the generation", () => {
  expect(readEnv({ DATA_DIR, CCPAYMENT_API: "v2" })).toMatchObject({
    sandbox: "on",
    gateway: { api: "v2" },
  });
});

test.each([
  [
    "open when unconfigured: a public address without credentials",
    { APP_URL: "https://shop.example" },
    "CCPAYMENT_APP_ID",
  ],
  ["a secret without its id", { CCPAYMENT_APP_SECRET: "s".repeat(32) }, "CCPAYMENT_APP_ID"],
  ["an id without its secret", { CCPAYMENT_APP_ID: "2023010100" }, "CCPAYMENT_APP_SECRET"],
  [
    "real credentials of no generation",
    { ...live, CCPAYMENT_API: "" },
    "CCPAYMENT_API must be set",
  ],
  [
    "a generation without its account",
    {
      ...live,
      CCPAYMENT_APP_ID: "",
      CCPAYMENT_APP_SECRET: "",
      ...olderAccount,
      CCPAYMENT_API: "v2",
    },
    "CCPAYMENT_V2_APP_ID",
  ],
  [
    "two ids for one account",
    { ...live, ...olderAccount },
    "CCPAYMENT_APP_ID and CCPAYMENT_V1_APP_ID differ",
  ],
  [
    "the sandbox's account beside a real one",
    {
      ...live,
      CCPAYMENT_V2_APP_ID: sandboxCredentials.v2.appId,
      CCPAYMENT_V2_APP_SECRET: "s".repeat(32),
    },
    "sandbox's credentials",
  ],
  ["the sandbox with real credentials", { ...live, SANDBOX: "on" }, "SANDBOX"],
  ["open when unconfigured: real credentials without APP_URL", { ...live, APP_URL: "" }, "APP_URL"],
  ["in the clear: a plain http APP_URL", { ...live, APP_URL: "http://shop.example" }, "APP_URL"],
  ["unreachable: an APP_URL on this machine", { ...live, APP_URL: "https://localhost" }, "APP_URL"],
  [
    "in the clear: a plain http gateway",
    { ...live, CCPAYMENT_BASE_URL: "http://gateway.example/v1" },
    "CCPAYMENT_BASE_URL",
  ],
  [
    "in the clear: a plain http payment page",
    { ...live, CCPAYMENT_PAY_ORIGINS: "https://ccpayment.com, http://pay.example" },
    "CCPAYMENT_PAY_ORIGINS",
  ],
  [
    "a payment page that is no address",
    { ...live, CCPAYMENT_PAY_ORIGINS: "ccpayment" },
    "CCPAYMENT_PAY_ORIGINS",
  ],
  ["no session secret with real credentials", { ...live, SESSION_SECRET: "" }, "SESSION_SECRET"],
  ["a password that is too short", { ...live, MERCHANT_PASSWORD: "short" }, "MERCHANT_PASSWORD"],
  ["a port that is none", { PORT: "http" }, "PORT"],
  ["an address that is none", { APP_URL: "shop" }, "APP_URL"],
  ["an engine we don't know", { DATABASE_ENGINE: "oracle" }, "postgresql or distributed"],
  ["a distributed engine without its address", { DATABASE_ENGINE: "distributed" }, "DATABASE_URL"],
  ["a database we don't speak", { DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
])("refuses %s, and says which variable", (_, vars, named) => {
  expect(() => readEnv({ DATA_DIR, ...vars })).toThrow(named);
});

test("open when unconfigured: with real credentials no password is made, and the console is off", () => {
  expect(readEnv({ ...live, MERCHANT_PASSWORD: "" }).merchantPassword).toBeNull();
});

test("each shop has its own data folder and port", () => {
  const other = readEnv({ SHOP: "another-shop" });
  expect(other.dataDir).toBe(resolve(".data/another-shop"));
  expect(other.appUrl).toBe("http://localhost:3001");
  rmSync(other.dataDir, { recursive: true, force: true });
});

test("a currency that v1 can't price in is sold in through v2 in the sandbox", () => {
  expect(readEnv({ DATA_DIR }, "EUR").gateway.api).toBe("v2");
  expect(readEnv({ DATA_DIR, CCPAYMENT_API: "v1" }, "EUR").gateway.api).toBe("v1");
  expect(() => readEnv({ ...live, CCPAYMENT_API: undefined }, "EUR")).toThrow(
    /CCPAYMENT_API must be set/,
  );
});
