import { newestBackupAt } from "#lib/backup/list-backups.ts";
import type { Finding } from "#lib/doctor/finding.ts";
import { env } from "#lib/env.ts";

const HOUR_MS = 3_600_000;
const MAX_AGE_HOURS = 26;

/** Whether a backup was made lately; in the sandbox nobody needs one. */
export async function checkBackup(): Promise<Finding> {
  const name = "Backup";
  const { backupDir, sandbox } = env();
  const newest = await newestBackupAt(backupDir);
  const advice = "npm run db:backup -- --verify, by a timer (docs/upgrading.md)";
  if (newest === null) {
    if (sandbox !== "off")
      return { name, kind: "skipped", reason: "Nobody needs one of a sandbox." };
    return { name, kind: "problem", problem: `There is none in ${backupDir}.`, advice };
  }
  const hours = Math.round((Date.now() - newest) / HOUR_MS);
  if (hours <= MAX_AGE_HOURS) return { name, kind: "fine", note: `${hours} hours old` };
  return { name, kind: "problem", problem: `The newest is ${hours} hours old.`, advice };
}

/** Whether somebody can watch. */
export function checkMetrics(): Finding {
  const name = "Metrics";
  if (env().metricsToken !== null)
    return { name, kind: "fine", note: "/api/metrics, by its token" };
  return { name, kind: "skipped", reason: "METRICS_TOKEN is not set (docs/observability.md)." };
}
