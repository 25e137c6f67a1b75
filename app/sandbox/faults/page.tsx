import type { Metadata } from "next";
import { ActionForm } from "#components/sandbox/action-form.tsx";
import { FaultSwitch } from "#components/sandbox/fault-switch.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { saveFaults } from "#lib/sandbox/actions.ts";
import { apiFaults, deliveryFaults, type FaultNote } from "#lib/sandbox/faults/kinds.ts";
import { activeFaults, type FaultRow } from "#lib/sandbox/faults/switches.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";
import type { FaultKind } from "#lib/sandbox/types.ts";

export const metadata: Metadata = { title: "Faults" };

export default function FaultsPage() {
  const active = activeFaults(requireSandbox());
  return (
    <Container className="pb-section">
      <PageHeading
        title="Faults"
        lead="What goes wrong between a shop and its gateway, as often as you like. The same seed gives the same sequence, so that every run can be repeated."
      />
      <ActionForm action={saveFaults} className="grid gap-12">
        <Group title="Answers of the API" faults={apiFaults} active={active} />
        <Group title="Notifications on their way" faults={deliveryFaults} active={active} />
        <div className="sticky bottom-0 flex flex-wrap items-end gap-4 border-t border-line bg-paper py-4">
          <div className="w-40">
            <Field
              id="seed"
              name="seed"
              label="Seed"
              defaultValue={active[0]?.seed ?? "1"}
              maxLength={64}
            />
          </div>
          <Button type="submit">Save</Button>
          <button type="submit" name="all" value="off" className={buttonClass("secondary")}>
            All off
          </button>
        </div>
      </ActionForm>
    </Container>
  );
}

function Group({
  title,
  faults,
  active,
}: {
  title: string;
  faults: Record<string, FaultNote>;
  active: FaultRow[];
}) {
  return (
    <section>
      <h2 className="mb-4 text-2xl">{title}</h2>
      <ul className="grid border-l border-t border-line sm:grid-cols-2 lg:grid-cols-3">
        {Object.entries(faults).map(([kind, note]) => (
          <FaultSwitch
            key={kind}
            kind={kind as FaultKind}
            note={note}
            row={active.find((one) => one.kind === kind)}
          />
        ))}
      </ul>
    </section>
  );
}
