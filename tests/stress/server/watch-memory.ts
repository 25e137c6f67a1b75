import { residentMegabytes } from "#tests/stress/server/resident-memory.ts";
import type { RunningShop } from "#tests/stress/server/running-shop.ts";

const MAX_RESIDENT_GROWTH_MB = 64;
/** Of what is left after a garbage collection: a leak of 1 kB per message would show in a full run. */
const MAX_LIVE_GROWTH_MB = 16;

/** What `watchMemory` calls flat, for the table. */
export const FLAT_MEMORY = `memory flat (resident under ${MAX_RESIDENT_GROWTH_MB} MB more)`;

/** Starts to watch the server's memory; the function returned measures how much it has grown, in MB. */
export async function watchMemory({ server, serverMetrics }: RunningShop) {
  const before = {
    live: (await serverMetrics()).liveHeapMegabytes,
    resident: residentMegabytes(server.pid),
  };
  return async () => {
    const live = growth(before.live, (await serverMetrics()).liveHeapMegabytes);
    const resident = growth(before.resident, residentMegabytes(server.pid));
    return {
      flat: live.megabytes < MAX_LIVE_GROWTH_MB && resident.megabytes < MAX_RESIDENT_GROWTH_MB,
      text: `live heap ${live.text}, resident ${resident.text}`,
    };
  };
}

function growth(before: number | null, after: number | null) {
  if (before === null || after === null)
    return { megabytes: 0, text: "not measured (needs Linux)" };
  const megabytes = Math.round(after - before);
  return {
    megabytes,
    text: `${megabytes < 0 ? "" : "+"}${megabytes} MB on ${Math.round(before)}`,
  };
}
