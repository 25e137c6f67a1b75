import { lookup as resolveName } from "node:dns";
import type { IncomingMessage } from "node:http";
import { get } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { MAX_SOURCE_BYTES } from "#lib/media/process-picture.ts";
import { isPublicAddress } from "#lib/media/public-address.ts";

const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 3;

/** A picture that may not or can't be fetched; the message says why. */
export class UnfetchablePicture extends Error {
  override name = "UnfetchablePicture";
}

/**
 * Fetches a picture from a public https address: at most 40 MB, 20 s and 3 redirects. Throws UnfetchablePicture.
 * Names are resolved and checked for the very connection that is made, so an answer can't change in between.
 */
export async function fetchPicture(source: string): Promise<Buffer<ArrayBuffer>> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let url = source;
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const response = await request(url, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy();
        url = new URL(headers.location, url).href;
        continue;
      }
      if (statusCode !== 200) throw new UnfetchablePicture(`answered with status ${statusCode}`);
      if (!headers["content-type"]?.startsWith("image/"))
        throw new UnfetchablePicture(
          `is ${headers["content-type"] ?? "of no type"}, not a picture`,
        );
      return await readLimited(response);
    }
  } catch (error) {
    if (error instanceof UnfetchablePicture) throw error;
    const reason = signal.aborted ? `took longer than ${TIMEOUT_MS / 1000} s` : String(error);
    throw new UnfetchablePicture(`could not be fetched: ${reason}`, { cause: error });
  }
  throw new UnfetchablePicture(`redirects more than ${MAX_REDIRECTS} times`);
}

function request(address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:" || url.port || url.username || url.password)
    throw new UnfetchablePicture("is no plain https address");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A literal address is never looked up.
  if (isIP(host) && !isPublicAddress(host)) throw new UnfetchablePicture("is no public address");
  return new Promise((resolve, reject) => {
    get(url, { lookup: lookupPublic, signal }, resolve).on("error", reject);
  });
}

const lookupPublic: LookupFunction = (hostname, options, done) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "");
    const inside = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (inside || !first) return done(new UnfetchablePicture("is no public address"), "");
    if (options.all) return done(null, addresses);
    done(null, first.address, first.family);
  });
};

async function readLimited(response: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > MAX_SOURCE_BYTES) throw new UnfetchablePicture("is larger than 40 MB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
