import { getDb } from "#db/client.ts";
import { getShop } from "#lib/get-shop.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";

// npm run fsck: are the books sound? Reads only. With --gateway, the gateway's books are compared, too.
const breaches = await fsck(getDb());
if (process.argv.includes("--gateway")) breaches.push(...(await auditAgainstGateway(getShop())));
for (const { invariant, where, found } of breaches)
  console.log(`✗ ${invariant}: ${where}: ${found}`);
console.log(breaches.length === 0 ? "✓ every invariant holds" : `${breaches.length} broken`);
process.exit(breaches.length === 0 ? 0 : 1);
