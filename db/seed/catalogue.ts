import { currents } from "#db/seed/collections/currents.ts";
import { halftones } from "#db/seed/collections/halftones.ts";
import { interference } from "#db/seed/collections/interference.ts";
import { masonry } from "#db/seed/collections/masonry.ts";
import { tangles } from "#db/seed/collections/tangles.ts";
import { tides } from "#db/seed/collections/tides.ts";

/** The demo's catalogue, in the order of the shop: a fork replaces this folder. */
export const catalogue = [halftones, tides, currents, masonry, interference, tangles];
