import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A package of its own, like PostgreSQL's (tests/postgres). */
const PACKAGE = "tests/s3/binaries/node_modules/@20minutes/s3rver/lib/s3rver.js";

/** What we use of it; it has no types. */
type Constructor = new (options: {
  address: string;
  port: number;
  silent: boolean;
  directory: string;
  configureBuckets: { name: string }[];
}) => { run(): Promise<AddressInfo>; close(): Promise<void>; httpServer: Server };

/** The only key pair that it knows; another signature is refused. */
export const keys = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

export type TestBucket = {
  url: string;
  /** How a shop is told to keep its pictures there. */
  env: Record<string, string>;
  stop(): Promise<void>;
};

/** Whether set-up could install it. */
export const isS3Installed = () => existsSync(PACKAGE);

/** Starts an S3 server with one empty bucket on a free port. */
export async function startBucket(): Promise<TestBucket> {
  const { default: S3rver } = (await import(pathToFileURL(PACKAGE).href)) as {
    default: Constructor;
  };
  const directory = mkdtempSync(join(tmpdir(), "halftone-s3-"));
  const server = new S3rver({
    ...{ address: "127.0.0.1", port: 0, silent: true, directory },
    configureBuckets: [{ name: "pictures" }],
  });
  const { port } = await server.run();
  const url = `http://127.0.0.1:${port}/pictures`;
  return {
    url,
    env: {
      S3_BUCKET_URL: url,
      S3_ACCESS_KEY_ID: keys.accessKeyId,
      S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
    },
    async stop() {
      if (!server.httpServer.listening) return;
      server.httpServer.closeAllConnections();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
