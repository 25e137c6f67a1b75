import { accessSync, constants } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Client, ClientConfig, DatabaseError } from "pg";
import { tlsProblem, verifying } from "#db/postgres/connection/tls.ts";
import { codeOf } from "#db/postgres/errors.ts";
import { EnvError } from "#lib/env-error.ts";

/** A server that was started with the shop needs a moment. */
const START_LIMIT_MS = 10_000;
const PAUSE_MS = 250;

/** One connection of one's own, for commands; the caller ends it. Throws EnvError that says what to do. */
export async function connect(url: string, options: ClientConfig = {}): Promise<Client> {
  const { Client } = (await import("pg")).default;
  checkFiles(url);
  const until = Date.now() + START_LIMIT_MS;
  for (;;) {
    const client = new Client({
      connectionString: verifying(url),
      connectionTimeoutMillis: 5000,
      application_name: "halftone",
      lock_timeout: START_LIMIT_MS,
      ...options,
    });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (codeOf(error) !== "lost" || Date.now() > until) throw explained(error, url);
      await wait(PAUSE_MS);
    }
  }
}

/** The driver reads what the address names, and says little when it can't. */
function checkFiles(url: string): void {
  for (const name of ["sslrootcert", "sslcert", "sslkey"]) {
    const file = new URL(url).searchParams.get(name);
    if (!file) continue;
    try {
      accessSync(file, constants.R_OK);
    } catch {
      throw new EnvError(`DATABASE_URL: ${name} is ${file}, which can't be read.`);
    }
  }
}

/** What is wrong with DATABASE_URL, and what to do; anything else stays as it is. */
function explained(error: unknown, url: string): unknown {
  if (!(error instanceof Error)) return error;
  const { hostname, port, pathname, username } = new URL(url);
  const server = `${hostname}:${port || 5432}`;
  const name = decodeURIComponent(pathname.slice(1));
  const user = decodeURIComponent(username);
  const advice: Record<string, string> = {
    "28P01": `the password of ${user} is wrong`,
    "28000": `${server} does not let ${user} in: create the role, or change pg_hba.conf. It said: ${error.message}`,
    "3D000": `there is no database ${name} at ${server}: create it with createdb ${name}`,
    "42501": `${user} may not connect to ${name}: GRANT CONNECT ON DATABASE ${name}`,
  };
  const tls = tlsProblem(error);
  const found =
    advice[(error as DatabaseError).code ?? ""] ??
    (tls && `${server} was refused, nothing was sent to it: ${tls}. (${error.message})`);
  if (found) return new EnvError(`DATABASE_URL: ${found}`);
  return new EnvError(
    `DATABASE_URL: no connection to PostgreSQL at ${server} (${error.message || codeName(error)}). Is it running, and does the address hold?`,
  );
}

const codeName = (error: Error) => ("code" in error ? String(error.code) : error.name);
