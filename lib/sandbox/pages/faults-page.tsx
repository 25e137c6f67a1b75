/** @jsxImportSource hono/jsx */
import { Field, Form } from "#lib/sandbox/components/form.tsx";
import { Layout, PageHead } from "#lib/sandbox/components/layout.tsx";
import { apiFaults, deliveryFaults, type FaultNote } from "#lib/sandbox/faults/kinds.ts";
import { activeFaults, type FaultRow } from "#lib/sandbox/faults/switches.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";

const probabilities = [
  ["0", "Off"],
  ["0.1", "1 in 10"],
  ["0.25", "1 in 4"],
  ["0.5", "Every other"],
  ["1", "Always"],
] as const;

/** Every fault with how often it is injected. */
export function FaultsPage({ page }: { page: Page }) {
  const active = activeFaults(page.sandbox);
  return (
    <Layout page={page} title="Faults">
      <PageHead
        title="Faults"
        lead="Inject errors between the shop and the gateway. The same seed gives the same sequence, so that every run can be repeated."
      />
      <Form page={page} action="saveFaults" class="stack">
        <FaultGroup title="API responses" faults={apiFaults} active={active} />
        <FaultGroup title="Notifications" faults={deliveryFaults} active={active} />
        <div class="sticky">
          <Field id="seed" label="Seed" value={active[0]?.seed ?? "1"} maxlength={64} />
          <button type="submit" class="button primary">
            Save
          </button>
          <button type="submit" name="all" value="off" class="button">
            All off
          </button>
        </div>
      </Form>
    </Layout>
  );
}

const FaultGroup = ({
  title,
  faults,
  active,
}: {
  title: string;
  faults: Record<string, FaultNote>;
  active: FaultRow[];
}) => (
  <section class="stack">
    <h2>{title}</h2>
    <ul class="cards">
      {Object.entries(faults).map(([kind, note]) => (
        <Fault kind={kind} note={note} row={active.find((one) => one.kind === kind)} />
      ))}
    </ul>
  </section>
);

function Fault({ kind, note, row }: { kind: string; note: FaultNote; row: FaultRow | undefined }) {
  const chosen = String(row?.probability ?? 0);
  const isListed = probabilities.some(([value]) => value === chosen);
  const options = isListed ? probabilities : [...probabilities, [chosen, chosen] as const];
  return (
    <li class={row ? "card fault on" : "card fault"} data-key={kind}>
      <h3>{note.label}</h3>
      <p class="small muted" id={`${kind}-what`}>
        {note.what}
        {note.calls ? <code> {note.calls.join(", ")}</code> : null}
      </p>
      <p class="row">
        <select
          name={`fault ${kind}`}
          aria-label={`How often: ${note.label}`}
          aria-describedby={`${kind}-what`}
          class="input compact"
        >
          {options.map(([value, label]) => (
            <option value={value} selected={value === chosen}>
              {label}
            </option>
          ))}
        </select>
        {row ? (
          <span class="badge plain bad number">
            injected {row.injected} of {row.considered}
            {row.left === null ? "" : `, ${row.left} left`}
          </span>
        ) : null}
      </p>
    </li>
  );
}
