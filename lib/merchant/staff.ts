import type { StaffRole } from "#db/tables/merchant.ts";

/** Who is signed in to the console. */
export type Staff = { id: string; name: string; role: StaffRole };
