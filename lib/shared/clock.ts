import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";

/** Milliseconds since the epoch, UTC. Everything that asks the time asks a clock, so that time can be moved. */
export type Clock = { now(): number };

/** A straight line through (realMs, virtualMs): `rate` virtual milliseconds pass in a real one; 0 is frozen. */
export type ClockLine = { realMs: number; virtualMs: number; rate: number };

export const systemClock: Clock = { now: () => Date.now() };

/** The real line: virtual time is real time. */
export const realLine: ClockLine = { realMs: 0, virtualMs: 0, rate: 1 };

/** Virtual milliseconds at a real instant (ms). */
export function timeOn(line: ClockLine, realMs: number): number {
  return Math.floor(line.virtualMs + (realMs - line.realMs) * line.rate);
}

/**
 * A clock that follows a file, which the sandbox writes and the shop reads, in as many processes as there are.
 * A missing file is the real time.
 */
export function fileClock(path: string): Clock {
  let line = realLine;
  let seen = "";
  return {
    now() {
      const stat = statSync(path, { throwIfNoEntry: false });
      const stamp = stat ? `${stat.ino}:${stat.mtimeMs}` : "";
      if (stamp !== seen) {
        line = stat ? readClockLine(path) : realLine;
        seen = stamp;
      }
      return timeOn(line, Date.now());
    },
  };
}

/** The line kept in a clock file; the real one when there is none. */
export function readClockLine(path: string): ClockLine {
  try {
    const { realMs, virtualMs, rate } = JSON.parse(readFileSync(path, "utf8")) as ClockLine;
    return { realMs, virtualMs, rate };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return realLine;
    throw error;
  }
}

/** Writes a clock file whole or not at all, since others read it at any moment. */
export function writeClockLine(path: string, line: ClockLine): void {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(line));
  renameSync(draft, path);
}
