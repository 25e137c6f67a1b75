import { readFileSync } from "node:fs";

/** A process's resident memory in MB (2^20 bytes), or null where the system doesn't tell (anything but Linux). */
export function residentMegabytes(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
