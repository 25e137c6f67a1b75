import { ActionForm } from "#components/sandbox/action-form.tsx";
import { setClock } from "#lib/sandbox/actions.ts";
import type { SandboxClock } from "#lib/sandbox/types.ts";

const moves: [string, object][] = [
  ["+10 min", { advanceSeconds: 600 }],
  ["+1 h", { advanceSeconds: 3600 }],
  ["+1 day", { advanceSeconds: 86_400 }],
  ["To expiry", { jump: "next-expiry" }],
  ["To next retry", { jump: "next-retry" }],
  ["×1", { rate: 1 }],
  ["×60", { rate: 60 }],
  ["×3600", { rate: 3600 }],
  ["Freeze", { rate: 0 }],
  ["Real time", { reset: true }],
];

/** The virtual time, and the ways to move it. */
export function ClockBar({ clock }: { clock: SandboxClock }) {
  return (
    <ActionForm
      action={setClock}
      className="flex flex-wrap items-center gap-x-1.5 gap-y-2 py-2 text-label"
    >
      <span className="figures mr-3">
        <span className="text-muted">Sandbox time </span>
        <time dateTime={clock.now}>{clock.now.slice(0, 19).replace("T", " ")} UTC</time>
        <span className="text-muted"> ×{clock.rate}</span>
      </span>
      {moves.map(([label, move]) => (
        <button
          key={label}
          type="submit"
          name="move"
          value={JSON.stringify(move)}
          className="min-h-8 border border-line px-2 hover:border-ink hover:bg-paper"
        >
          {label}
        </button>
      ))}
    </ActionForm>
  );
}
