import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormCheckbox, FormField } from "#components/merchant/ui/forms/fields.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { resendHour } from "#lib/orders/notifications/actions.ts";
import { merchantNotificationMessages } from "#messages/merchant/orders/notifications.ts";

const t = merchantNotificationMessages.resend;

const HOUR_MS = 3_600_000;

/** Asks the gateway for an hour's notifications again; the last hour to begin with. */
export function ResendPanel({ nowMs }: { nowMs: number }) {
  const [date, time] = new Date(nowMs - HOUR_MS).toISOString().split("T");
  return (
    <Panel title={t.heading} className="mt-8">
      <ActionForm action={resendHour}>
        <p className="text-body text-muted">{t.hint}</p>
        <div className="flex flex-wrap items-end gap-3">
          <FormField name="date" type="date" label={t.date} defaultValue={date} />
          <FormField name="time" type="time" label={t.time} defaultValue={time?.slice(0, 5)} />
          <FormCheckbox name="onlyFailed" label={t.onlyFailed} defaultChecked />
          <SubmitButton look="secondary">{t.button}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
