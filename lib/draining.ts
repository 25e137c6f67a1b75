import { singleton } from "#lib/shared/singleton.ts";

const state = () => singleton("draining", () => ({ draining: false }));

/** From now on the health address says that this process stops soon, so that a load balancer chooses others. */
export function startDraining(): void {
  state().draining = true;
}

export const isDraining = (): boolean => state().draining;
