import { checkGateway } from "#lib/doctor/check-gateway.ts";
import { checkWebhook, isServing } from "#lib/doctor/check-webhook.ts";
import { formatFinding } from "#lib/doctor/finding.ts";
import { checkDatabase, checkFolder } from "#scripts/doctor/check-database.ts";
import { checkEnvironment } from "#scripts/doctor/check-environment.ts";
import { checkMedia } from "#scripts/doctor/check-media.ts";
import { checkBackup, checkMetrics } from "#scripts/doctor/check-operations.ts";

// npm run doctor: looks at what a shop needs, and says what to do about what it finds.
const findings = [checkEnvironment()];
if (findings[0]?.kind === "fine") {
  const serving = await isServing();
  findings.push(
    await checkDatabase(),
    checkFolder(),
    await checkMedia(),
    await checkBackup(),
    checkMetrics(),
  );
  findings.push(...(await checkGateway(serving)), await checkWebhook(serving));
}
for (const finding of findings) console.log(formatFinding(finding));
process.exitCode = findings.some(({ kind }) => kind === "problem") ? 1 : 0;
