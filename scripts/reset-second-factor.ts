import { getDb } from "#db/client.ts";
import { OWNER_ID } from "#lib/merchant/accounts/owner-account.ts";
import { recordAudit } from "#lib/merchant/audit/record-audit.ts";
import { removeSecondFactor } from "#lib/merchant/second-factor/second-factor.ts";

// npm run second-factor:reset: for an owner who lost phone and recovery codes; the password still counts.
const by = { id: "terminal", name: "Terminal" };
await getDb().write(async (tx) => {
  await removeSecondFactor(tx, OWNER_ID);
  const entry = { action: "staff.second-factor-off", subject: "staff", subjectId: OWNER_ID };
  await recordAudit(tx, { staff: by, ...entry, now: Date.now() });
});
console.log("The owner signs in with the password alone. Set the second factor up again.");
