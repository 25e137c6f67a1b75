import type { Route } from "#lib/sandbox/api/router.ts";
import { clockRequest, clockView, moveClock } from "#lib/sandbox/clock/move-clock.ts";
import { faultNotes } from "#lib/sandbox/faults/kinds.ts";
import { activeFaults, readFaultRequest, setFault } from "#lib/sandbox/faults/switches.ts";
import { resetSandbox } from "#lib/sandbox/reset.ts";
import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { changeSettings, readSettings } from "#lib/sandbox/settings/settings.ts";

/** What surrounds a shop: time, switches, faults, and a clean start. */
export const surroundingsRoutes: Route[] = [
  {
    method: "GET",
    path: "clock",
    what: "The sandbox's time, which the shop beside it shares.",
    handle: ({ sandbox }) => clockView(sandbox),
  },
  {
    method: "POST",
    path: "clock",
    what: "Move time: advanceSeconds, rate (0 freezes), to, jump (next-expiry, next-retry, next-confirmation), reset.",
    body: { advanceSeconds: 3600 },
    handle: ({ sandbox, body }) => moveClock(sandbox, clockRequest.parse(body)),
  },
  {
    method: "GET",
    path: "settings",
    what: "The switches for what the documentation leaves open, each with its reason.",
    handle: ({ sandbox }) => ({ settings: readSettings(sandbox.store), notes: settingNotes }),
  },
  {
    method: "POST",
    path: "settings",
    what: "Change some switches.",
    body: { trigger: "started" },
    handle: ({ sandbox, body }) => ({ settings: changeSettings(sandbox.store, body) }),
  },
  {
    method: "GET",
    path: "faults",
    what: "Every fault with what it does, and those that are switched on, with how often they were injected.",
    handle: ({ sandbox }) => ({ faults: activeFaults(sandbox), kinds: faultNotes }),
  },
  {
    method: "POST",
    path: "faults",
    what: 'Switch a fault on: probability 0 to 1, a seed that repeats it, the calls it applies to, how many times. {"off": true} ends all.',
    body: { kind: "stall", probability: 0.5, seed: "1", calls: ["concise/url/get"], times: 3 },
    handle: ({ sandbox, body }) => {
      setFault(sandbox, readFaultRequest(body));
      return { faults: activeFaults(sandbox) };
    },
  },
  {
    method: "POST",
    path: "reset",
    what: "Forget orders, payments, deliveries and switches, and return to the real time.",
    handle: ({ sandbox }) => {
      resetSandbox(sandbox);
      return { ok: true };
    },
  },
];
