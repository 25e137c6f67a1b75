import { setTimeout as wait } from "node:timers/promises";

const TRIES = 40;
const PAUSE_MS = 500;

/** Asks the sandbox for anything until it answers: its first request resumes deliveries that were left over. */
export async function wakeGateway(baseUrl: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const response = await fetch(baseUrl, { redirect: "manual" }).catch(() => null);
    if (response) return;
    await wait(PAUSE_MS);
  }
}
