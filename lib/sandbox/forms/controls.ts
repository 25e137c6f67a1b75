import { clockRequest, moveClock } from "#lib/sandbox/clock/move-clock.ts";
import { saveSettings } from "#lib/sandbox/deliveries/activate-urls.ts";
import { faultNotes } from "#lib/sandbox/faults/kinds.ts";
import { activeFaults, faultRequest, setFault } from "#lib/sandbox/faults/switches.ts";
import type { Action } from "#lib/sandbox/forms/actions.ts";
import { field } from "#lib/sandbox/forms/field.ts";
import { resetSandbox } from "#lib/sandbox/reset.ts";
import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { type Settings, settingField } from "#lib/sandbox/settings/schema.ts";
import type { FaultKind } from "#lib/sandbox/types.ts";

export const controlActions: Record<string, Action> = {
  /** Field: `move`, a clock request as JSON. */
  setClock(sandbox, form) {
    moveClock(sandbox, clockRequest.parse(parseJson(field(form, "move"))));
  },

  /** Every setting by its name. */
  saveSettings(sandbox, form) {
    const names = Object.keys(settingNotes) as (keyof Settings)[];
    const given = names.map((name) => [name, readSetting(name, form.get(name))]);
    saveSettings(sandbox, Object.fromEntries(given));
  },

  /**
   * Each probability as `fault KIND`, "0" for off; one `seed`; `all` = "off". Unchanged faults keep their place in
   * the sequence.
   */
  saveFaults(sandbox, form) {
    if (field(form, "all") === "off") return setFault(sandbox, { off: true });
    const seed = field(form, "seed").trim() || "1";
    const before = new Map(activeFaults(sandbox).map((row) => [row.kind, row]));
    for (const kind of Object.keys(faultNotes) as FaultKind[]) {
      const probability = Number(field(form, `fault ${kind}`));
      const row = before.get(kind);
      if (row ? row.probability === probability && row.seed === seed : probability === 0) continue;
      setFault(sandbox, faultRequest.parse({ kind, probability, seed }));
    }
  },

  reset: (sandbox) => resetSandbox(sandbox),
};

function readSetting(name: keyof Settings, value: FormDataEntryValue | null) {
  const { kind } = settingField(name);
  if (kind === "switch") return value === "on";
  return kind === "number" ? Number(value) : String(value ?? "");
}

// What is not JSON is not a clock request either.
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
