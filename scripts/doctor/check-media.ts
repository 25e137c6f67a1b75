import { randomBytes } from "node:crypto";
import type { Finding } from "#lib/doctor/finding.ts";
import { newId } from "#lib/ids.ts";
import { mediaStore } from "#lib/media/store/get-media-store.ts";
import { MediaUnavailable } from "#lib/media/store/media-store.ts";
import { errorText } from "#lib/shared/log.ts";

/** Whether a small file can be written where pictures are kept, read again, and deleted. */
export async function checkMedia(): Promise<Finding> {
  const name = "Pictures";
  const store = mediaStore();
  const file = `doctor-${newId()}`;
  const bytes = randomBytes(64);
  try {
    await store.write(file, bytes);
    const found = await store.read(file);
    await store.remove(file);
    const problem = !found?.equals(bytes)
      ? `${store.name} gives back other bytes than were written.`
      : (await store.has(file))
        ? `${store.name} keeps a file that was deleted.`
        : null;
    if (problem) return { name, kind: "problem", problem, advice: "Ask its provider." };
    return { name, kind: "fine", note: `${store.name}: written, read and deleted` };
  } catch (error) {
    const problem = error instanceof MediaUnavailable ? error.message : errorText(error);
    return { name, kind: "problem", problem, advice: adviceFor(problem) };
  }
}

/** What to do, by the code in a provider's answer. */
const known: [said: RegExp, advice: string][] = [
  [/SignatureDoesNotMatch/, "S3_SECRET_ACCESS_KEY is not the secret of S3_ACCESS_KEY_ID."],
  [/InvalidAccessKeyId/, "The provider doesn't know S3_ACCESS_KEY_ID."],
  [/NoSuchBucket/, "Make the bucket first, or correct S3_BUCKET_URL."],
  [/AuthorizationHeaderMalformed|PermanentRedirect/, "Set S3_REGION to the bucket's region."],
  [/RequestTimeTooSkewed/, "Set this machine's clock; a time server keeps it right."],
  [/AccessDenied|403/, "Allow the key to list the bucket, and to get, put and delete in it."],
  [/can't be reached/, "Is S3_BUCKET_URL right, and the way there open?"],
];

const adviceFor = (problem: string) =>
  known.find(([said]) => said.test(problem))?.[1] ??
  "docs/bucket.md says what a bucket has to allow.";
