/** An invariant that doesn't hold, and where. */
export type Breach = { invariant: string; where: string; found: string };
