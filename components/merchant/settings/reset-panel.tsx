import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import type { FormAction } from "#lib/merchant/action-state.ts";

type Props = { action: FormAction; name: string; value: string; label: string; lead: string };

/** Takes back what was changed: what holds then is shown by the form above. */
export function ResetPanel({ action, name, value, label, lead }: Props) {
  return (
    <Panel title={label}>
      <p className="mb-4 text-body text-muted">{lead}</p>
      <ActionForm action={action}>
        <input type="hidden" name={name} value={value} />
        <p>
          <SubmitButton look="secondary">{label}</SubmitButton>
        </p>
      </ActionForm>
    </Panel>
  );
}
