import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import { contentTypeOf } from "#lib/media/picture.ts";
import { type MediaStore, MediaUnavailable } from "#lib/media/store/media-store.ts";

export type Bucket = {
  /** Its address without a trailing slash, path-style or with the bucket in the host's name. */
  url: string;
  /** As the provider names it; null: told from the address, or us-east-1. */
  region: string | null;
  accessKeyId: string;
  secretAccessKey: string;
};

type Method = "GET" | "HEAD" | "PUT" | "DELETE";

const TIMEOUT_MS = 10_000;
const MAX_TRIES = 3;
const RETRY_AFTER_MS = 150;
/** More than any source or copy of a picture has. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_ERROR_BYTES = 16 * 1024;

/**
 * Keeps files in an S3-compatible bucket. Its methods try three times at most, ten seconds each, and throw
 * MediaUnavailable.
 */
export function bucketStore({ url, region, ...credentials }: Bucket): MediaStore {
  const client = new AwsClient({ ...credentials, service: "s3", ...(region && { region }) });

  async function call(method: Method, file: string, bytes?: Uint8Array<ArrayBuffer>) {
    const init = {
      method,
      headers: {
        "X-Amz-Content-Sha256": createHash("sha256")
          .update(bytes ?? "")
          .digest("hex"),
        ...(bytes && { "Content-Type": contentTypeOf(file) ?? "application/octet-stream" }),
      },
      ...(bytes && { body: bytes }),
    };
    for (let tries = 1; ; tries++) {
      const isLast = tries === MAX_TRIES;
      try {
        // Signed again each time, since a signature holds the time.
        const response = await fetch(await client.sign(`${url}/${file}`, init), {
          signal: AbortSignal.timeout(TIMEOUT_MS),
          redirect: "error",
          cache: "no-store",
        });
        const body = method === "GET" && response.ok ? MAX_FILE_BYTES : MAX_ERROR_BYTES;
        const answer = { status: response.status, bytes: await readLimited(response, body) };
        if (isLast || !(answer.status >= 500 || answer.status === 429)) return answer;
      } catch (error) {
        if (error instanceof MediaUnavailable) throw error;
        if (isLast) throw new MediaUnavailable(`${url} can't be reached: ${reasonOf(error)}`);
      }
      await wait(RETRY_AFTER_MS * 2 ** tries * Math.random());
    }
  }

  return {
    name: url,
    async read(file) {
      const { status, bytes } = await call("GET", file);
      if (status === 200) return bytes;
      if (status === 404 && codeOf(bytes) !== "NoSuchBucket") return null;
      throw refusal(url, status, bytes);
    },
    async has(file) {
      const { status, bytes } = await call("HEAD", file);
      if (status === 200 || status === 404) return status === 200;
      throw refusal(url, status, bytes);
    },
    async write(file, content) {
      const { status, bytes } = await call("PUT", file, content);
      if (status !== 200) throw refusal(url, status, bytes);
    },
    async remove(file) {
      const { status, bytes } = await call("DELETE", file);
      if (status >= 300 && codeOf(bytes) !== "NoSuchKey") throw refusal(url, status, bytes);
    },
  };
}

async function readLimited(response: Response, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) throw new MediaUnavailable(`${response.url} is larger than a picture`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// The provider's own words; the rest of such an answer repeats what was signed.
const part = (name: string, answer: Buffer) =>
  new RegExp(`<${name}>([^<]{1,300})</${name}>`).exec(answer.toString("utf8"))?.[1];

const codeOf = (answer: Buffer) => part("Code", answer);

function refusal(url: string, status: number, answer: Buffer): MediaUnavailable {
  const words = [codeOf(answer), part("Message", answer)].filter(Boolean).join(": ");
  return new MediaUnavailable(`${url} answers ${status}${words && `, ${words}`}`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${TIMEOUT_MS / 1000} s`;
  const { cause } = error;
  return cause instanceof Error ? cause.message || String(cause) : error.message;
}
