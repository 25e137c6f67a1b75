import { followChanges } from "#db/changes/follow-changes.ts";
import { following, getDb } from "#db/client.ts";
import { catalogueTag } from "#lib/cache/cache-tags.ts";
import { expireTags } from "#lib/cache/expired-tags.ts";
import { announceAllOrders, announceOrders } from "#lib/orders/view/live-orders.ts";
import { errorText, log } from "#lib/shared/log.ts";

/** Keeps this instance's pages right: it learns of every change, whichever instance or command made it. */
export async function startFollowing(): Promise<void> {
  const follower = followChanges(
    getDb(),
    {
      changed(changes) {
        const keysOf = (topic: string) =>
          changes.filter((change) => change.topic === topic).map(({ key }) => key);
        expireTags(keysOf("tag"));
        announceOrders(keysOf("order"));
      },
      missed() {
        expireTags([catalogueTag]);
        announceAllOrders();
      },
    },
    (error) => log("error", "changes", { error: errorText(error) }),
  );
  following().follower = follower;
  await follower.catchUp();
}
