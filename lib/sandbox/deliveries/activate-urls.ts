import { scheduleDelivery } from "#lib/sandbox/deliveries/schedule.ts";
import { newRecordId } from "#lib/sandbox/ids.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import type { Settings } from "#lib/sandbox/settings/schema.ts";
import { changeSettings, readSettings } from "#lib/sandbox/settings/settings.ts";

const urlSettings = ["v2DepositUrl", "v2WithdrawalUrl"] as const;

/**
 * Changes settings as the dashboard does: a v2 webhook URL that is new gets ActivateWebhookURL
 * (docs/protocol/v2.md §14.3). Throws ZodError for unknown names or values.
 */
export function saveSettings(sandbox: Sandbox, changes: unknown): Settings {
  const before = readSettings(sandbox.store);
  const after = changeSettings(sandbox.store, changes);
  const fresh = urlSettings.map((name) => (after[name] === before[name] ? "" : after[name]));
  for (const url of new Set(fresh.filter(Boolean))) probe(sandbox, url);
  return after;
}

/** What the probe holds besides its type is not known. */
const probe = (sandbox: Sandbox, notifyUrl: string) =>
  scheduleDelivery(
    sandbox,
    { merchantOrderId: "", notifyUrl },
    {
      generation: "v2",
      recordId: newRecordId(sandbox.clock.now()),
      orderType: "ActivateWebhookURL",
      payStatus: "",
      body: { type: "ActivateWebhookURL", msg: {} },
    },
  );

/** Tells of an address that was flagged; whether the notice has an envelope is not known. */
export function notifyRiskyAddress(sandbox: Sandbox, chainId: string, address: string): void {
  const riskAt = Math.floor(sandbox.clock.now() / 1000);
  const notice = { chainId, address, riskAt };
  const isTyped = readSettings(sandbox.store).v2RiskyAddress === "typed";
  scheduleDelivery(
    sandbox,
    { merchantOrderId: "", notifyUrl: "" },
    {
      generation: "v2",
      recordId: newRecordId(sandbox.clock.now()),
      orderType: "RiskyAddress",
      payStatus: "",
      body: isTyped ? { type: "RiskyAddress", msg: notice } : notice,
    },
  );
}
