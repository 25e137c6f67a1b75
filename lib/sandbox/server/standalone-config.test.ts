import { expect, test } from "vitest";
import { ConfigError, readConfig } from "#lib/sandbox/server/standalone-config.ts";

const allow = { SANDBOX_ALLOW_REMOTE: "yes-no-real-money-moves-here" };

test("flags and environment", () => {
  expect(readConfig(["--port", "4000"], {})).toMatchObject({
    port: 4000,
    host: "127.0.0.1",
    publicUrl: "http://localhost:4000",
    allowRemote: false,
  });
  const env = { HOST: "0.0.0.0", APP_URL: "http://sandbox:3100/", ...allow };
  expect(readConfig([], env)).toMatchObject({
    publicUrl: "http://sandbox:3100",
    allowRemote: true,
  });
});

test.each([
  [["--port", "x"], {}, /not a port number/],
  [["--nope"], {}, /flags are --port N and --data FOLDER/],
  [[], { APP_URL: "https://shop.example" }, /not this machine/],
  [[], { HOST: "0.0.0.0" }, /not this machine/],
  [[], { APP_URL: "nonsense" }, /must be like/],
  [[], { CCPAYMENT_APP_ID: "real", ...allow }, /must not see real ones/],
])("%j %j is refused", (args, env, message) => {
  expect(() => readConfig(args, env)).toThrow(ConfigError);
  expect(() => readConfig(args, env)).toThrow(message);
});
