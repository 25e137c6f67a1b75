import * as z from "zod";
import { type Route, route } from "#lib/sandbox/api/route.ts";
import { clockSchema, faultKindsSchema, faultSchema } from "#lib/sandbox/api/schemas/controls.ts";
import { clockRequest, clockView, moveClock } from "#lib/sandbox/clock/move-clock.ts";
import { saveSettings } from "#lib/sandbox/deliveries/activate-urls.ts";
import { faultNotes } from "#lib/sandbox/faults/kinds.ts";
import { activeFaults, faultRequest, setFault } from "#lib/sandbox/faults/switches.ts";
import { resetSandbox } from "#lib/sandbox/reset.ts";
import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { settingsSchema } from "#lib/sandbox/settings/schema.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";

const tag = "Controls";
const notes = z.record(z.string(), z.strictObject({ label: z.string(), why: z.string() }));

/** Time, settings, faults, and a clean start. */
export const controlRoutes: Route[] = [
  route({
    method: "get",
    path: "/clock",
    tag,
    summary: "The sandbox's time, which a shop that it is part of shares.",
    response: clockSchema,
    handle: ({ sandbox }) => clockView(sandbox),
  }),
  route({
    method: "post",
    path: "/clock",
    tag,
    summary:
      "Move time: advanceSeconds, rate (0 freezes), to, jump (next-expiry, next-retry, next-confirmation), reset.",
    body: clockRequest,
    example: { advanceSeconds: 3600 },
    response: clockSchema,
    handle: ({ sandbox, body }) => moveClock(sandbox, body),
  }),
  route({
    method: "get",
    path: "/settings",
    tag,
    summary: "The settings for what the documentation leaves open, with what is known.",
    response: z.strictObject({ settings: settingsSchema, notes }),
    handle: ({ sandbox }) => ({ settings: readSettings(sandbox.store), notes: settingNotes }),
  }),
  route({
    method: "post",
    path: "/settings",
    tag,
    summary: "Change some settings. A new webhook URL of v2 gets ActivateWebhookURL.",
    body: z.looseObject({}),
    example: { trigger: "started" },
    response: z.strictObject({ settings: settingsSchema }),
    handle: ({ sandbox, body }) => ({ settings: saveSettings(sandbox, body) }),
  }),
  route({
    method: "get",
    path: "/faults",
    tag,
    summary: "Every fault, and the enabled ones with how often they were injected.",
    response: z.strictObject({ faults: z.array(faultSchema), kinds: faultKindsSchema }),
    handle: ({ sandbox }) => ({ faults: activeFaults(sandbox), kinds: faultNotes }),
  }),
  route({
    method: "post",
    path: "/faults",
    tag,
    summary:
      'Enable a fault: its probability (0 to 1), a seed, the calls it applies to, how many times. {"off": true} disables all.',
    body: faultRequest,
    example: {
      kind: "stall",
      probability: 0.5,
      seed: "1",
      calls: ["concise/url/get"],
      times: 3,
    },
    response: z.strictObject({ faults: z.array(faultSchema) }),
    handle: ({ sandbox, body }) => {
      setFault(sandbox, body);
      return { faults: activeFaults(sandbox) };
    },
  }),
  route({
    method: "post",
    path: "/reset",
    tag,
    summary: "Delete orders, payments, deliveries, faults and settings, and return to real time.",
    response: z.strictObject({ ok: z.literal(true) }),
    handle: ({ sandbox }) => {
      resetSandbox(sandbox);
      return { ok: true };
    },
  }),
];
