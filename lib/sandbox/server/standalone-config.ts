import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { SandboxConfig } from "#lib/sandbox/server/open-sandbox.ts";
import { isLocalHost, isLocalUrl } from "#lib/shared/local-address.ts";

export type StandaloneConfig = SandboxConfig & { port: number; host: string };

/** A configuration that can't be used; the message says what to do. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const ALLOW_REMOTE = "yes-no-real-money-moves-here";

/**
 * Reads the flags `--port` and `--data` and the environment (HOST, APP_URL, SANDBOX_ALLOW_REMOTE). Throws ConfigError
 * for an address that other machines could reach, unless that is allowed, and for real credentials.
 */
export function readConfig(
  args: string[],
  env: Record<string, string | undefined>,
): StandaloneConfig {
  const { port, dataDir } = readFlags(args);
  const host = env.HOST || "127.0.0.1";
  const publicUrl = (env.APP_URL || `http://localhost:${port}`).replace(/\/+$/, "");
  const allowRemote = env.SANDBOX_ALLOW_REMOTE === ALLOW_REMOTE;
  if (!/^https?:\/\//.test(publicUrl) || !URL.canParse(publicUrl))
    throw new ConfigError(`APP_URL is ${publicUrl}: it must be like http://localhost:${port}.`);
  if (env.CCPAYMENT_APP_ID || env.CCPAYMENT_APP_SECRET)
    throw new ConfigError(
      "CCPAYMENT_APP_ID or CCPAYMENT_APP_SECRET is set: the sandbox has public credentials of its own and must not see real ones.",
    );
  for (const [name, value, isLocal] of [
    ["HOST", host, isLocalHost(host)],
    ["APP_URL", publicUrl, isLocalUrl(publicUrl)],
  ] as const)
    if (!isLocal && !allowRemote)
      throw new ConfigError(
        `${name} is ${value}, not this machine: set SANDBOX_ALLOW_REMOTE=${ALLOW_REMOTE} to serve others too.`,
      );
  return { port, host, dataDir, publicUrl, allowRemote };
}

function readFlags(args: string[]): { port: number; dataDir: string } {
  const options = {
    port: { type: "string", default: "3100" },
    data: { type: "string", default: ".data/sandbox" },
  } as const;
  const { port, data } = parseFlags(() => parseArgs({ args, options }).values);
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new ConfigError(`--port ${port} is not a port number.`);
  return { port: number, dataDir: resolve(data) };
}

function parseFlags<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${reason}\nThe flags are --port N and --data FOLDER.`);
  }
}
