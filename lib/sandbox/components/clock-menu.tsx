/** @jsxImportSource hono/jsx */
import { clockView } from "#lib/sandbox/clock/move-clock.ts";
import { Form } from "#lib/sandbox/components/form.tsx";
import type { Page } from "#lib/sandbox/pages/page.ts";

const moves: [string, object][] = [
  ["+10 min", { advanceSeconds: 600 }],
  ["+1 h", { advanceSeconds: 3600 }],
  ["+1 day", { advanceSeconds: 86_400 }],
  ["To expiry", { jump: "next-expiry" }],
  ["To next retry", { jump: "next-retry" }],
  ["To next confirmation", { jump: "next-confirmation" }],
  ["×1", { rate: 1 }],
  ["×60", { rate: 60 }],
  ["×3600", { rate: 3600 }],
  ["Freeze", { rate: 0 }],
  ["Real time", { reset: true }],
];

/** The sandbox's time, and the ways to move it. */
export function ClockMenu({ page }: { page: Page }) {
  const clock = clockView(page.sandbox);
  const [date, time] = [clock.now.slice(0, 10), clock.now.slice(11, 16)];
  const isMoved = Math.abs(clock.offsetSeconds) > 1 || clock.rate !== 1;
  return (
    <details class="clock">
      <summary class="number">
        <span class="visually-hidden">Sandbox time: </span>
        <time datetime={clock.now}>{isMoved ? `${date} ${time}` : time} UTC</time>
        {clock.rate === 1 ? null : <span class="clock-rate">×{clock.rate}</span>}
      </summary>
      <div class="panel stack">
        <p class="small muted">
          Move the time of the sandbox{page.sandbox.shopUrl ? " and the shop" : ""}: orders expire,
          deliveries are retried and blocks are confirmed at once.
        </p>
        <Form page={page} action="setClock" class="clock-moves" silent>
          {moves.map(([label, move]) => (
            <button type="submit" name="move" value={JSON.stringify(move)} class="button compact">
              {label}
            </button>
          ))}
        </Form>
      </div>
    </details>
  );
}
