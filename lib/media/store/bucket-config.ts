import { z } from "zod";
import { EnvError } from "#lib/env-error.ts";
import type { Bucket } from "#lib/media/store/bucket-store.ts";
import { webUrl } from "#lib/shared/web-url.ts";

/** The environment variables of a bucket for pictures. */
export const bucketVars = {
  S3_BUCKET_URL: webUrl.optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, "must be a region such as eu-central-1")
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
};

/** The bucket that pictures are kept in; null: in the data folder. Throws EnvError when only a part of it is set. */
export function readBucketConfig(vars: z.output<z.ZodObject<typeof bucketVars>>): Bucket | null {
  const { S3_BUCKET_URL, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = vars;
  const needed = { S3_BUCKET_URL, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]));
  if (!S3_BUCKET_URL || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    if (missing.length === 3 && !vars.S3_REGION) return null;
    throw new EnvError(`Pictures in a bucket also need ${missing.join(" and ")}`);
  }
  const { pathname, hostname, username, password, search, hash } = new URL(S3_BUCKET_URL);
  // Files' names come after it, and logs and errors show it.
  if (username || password || search || hash)
    throw new EnvError("S3_BUCKET_URL must be the bucket's address alone, without keys in it");
  // Path-style has the bucket's name in the path; otherwise it is the first part of the host's name.
  if (pathname === "/" && /^(localhost|[\d.:[\]]+|s3[.-].*)$/.test(hostname))
    throw new EnvError(
      `S3_BUCKET_URL is ${S3_BUCKET_URL}, which names no bucket: https://s3.example.com/my-shop or https://my-shop.s3.example.com`,
    );
  return {
    url: S3_BUCKET_URL,
    region: vars.S3_REGION ?? null,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}
