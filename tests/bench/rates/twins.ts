import { readFileSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { mallocLimits, nodeLimits } from "#scripts/shared/memory-limits.ts";
import { buildEmptyApp } from "#tests/bench/empty-app.ts";
import { type Peer, startNext, startPeer } from "#tests/bench/peers.ts";
import type { Recording } from "#tests/bench/rates/record-transactions.ts";

const TWIN = "tests/bench/rates/twin";

const route = `import { openReplay } from "../../replay.mjs";
let replay;
export async function POST(request) {
  replay ??= openReplay();
  await (await replay)((await request.json()).n);
  return new Response("success");
}
`;

/** Builds the Next app whose route handler carries recorded transactions out, and does nothing else; returns its folder. */
const buildTwin = (): string =>
  buildEmptyApp({
    "app/twin/route.js": route,
    "replay.mjs": readFileSync(`${TWIN}/replay.mjs`, "utf8"),
  });

/** Writes a recording down for the servers that carry it out; returns the file. */
export function keepRecording(folder: string, recording: Recording): string {
  const file = join(folder, "recording.json");
  writeFileSync(file, JSON.stringify(recording));
  return file;
}

/** The shop's own limits on memory, which cost processor time. */
const limits = { ...mallocLimits, NODE_OPTIONS: nodeLimits().join(" ") };

/** Carries a recording out on a database behind bare `node:http`. */
export const startBareTwin = (file: string, url: string): Promise<Peer> =>
  startPeer([`${TWIN}/bare.mjs`], { ...limits, RECORDING: file, REPLAY_URL: url });

/** The same in a Next route handler. */
export const startNextTwin = (file: string, url: string): Promise<Peer> =>
  startNext(buildTwin(), { ...limits, RECORDING: file, REPLAY_URL: url });

const agent = new Agent({ keepAlive: true, maxSockets: 20 });

/** Posts a body and returns the answer's. Throws for anything but a 200. */
export function post(url: string, body: string, headers = {}): Promise<string> {
  return new Promise((done, failed) => {
    const length = {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
    };
    const asked = request(
      url,
      { method: "POST", agent, headers: { ...length, ...headers } },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part) => (text += part));
        answer.on("end", () =>
          answer.statusCode === 200
            ? done(text)
            : failed(new Error(`${answer.statusCode} ${url}: ${text}`)),
        );
      },
    );
    asked.on("error", failed).end(body);
  });
}
