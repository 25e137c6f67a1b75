import { reasonText } from "#components/merchant/notifications/reason-text.ts";
import { VerdictBadge } from "#components/merchant/notifications/verdict-badge.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { describeEventForStaff } from "#lib/orders/events/describe-for-staff.ts";
import { replay } from "#lib/orders/notifications/actions.ts";
import type { NotificationDetails } from "#lib/orders/notifications/find-notification.ts";
import { merchantNotificationMessages as t } from "#messages/merchant/orders/notifications.ts";

/** What was decided about a notification, what it changed, and a way to try it again. */
export function VerdictPanel({ notification }: { notification: NotificationDetails }) {
  const { id, verdict, reason, acknowledged, sentAt, recordId, merchantOrderId } = notification;
  const { orderId, orderNumber, changes } = notification;
  const facts: [string, string | null][] = [
    [t.page.reason, reasonText(reason)],
    [t.page.answered, acknowledged ? t.page.acknowledged : t.page.notAcknowledged],
    [t.page.sentAt, sentAt],
    [t.page.record, recordId],
    [t.page.attempt, merchantOrderId],
  ];
  return (
    <Panel title={t.verdict}>
      <p className="mb-2">
        <VerdictBadge verdict={verdict} />
      </p>
      <p className="mb-4">{t.meanings[verdict]}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-body">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-muted">{name}</dt>
              <dd className="break-all">{value}</dd>
            </div>
          ))}
        {orderNumber ? (
          <div className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{t.order}</dt>
            <dd>
              <a href={`/merchant/orders/${orderId}`} className="link">
                {orderNumber}
              </a>
            </dd>
          </div>
        ) : null}
      </dl>
      <h3 className="mb-1 mt-5 font-sans text-body font-medium">{t.page.changes}</h3>
      {changes.length === 0 ? (
        <p className="text-muted">{t.page.noChanges}</p>
      ) : (
        <ul className="list-disc pl-5">
          {changes.map((event) => (
            <li key={JSON.stringify(event)}>{describeEventForStaff(event)}</li>
          ))}
        </ul>
      )}
      <ActionForm action={replay} className="mt-5">
        <input type="hidden" name="id" value={id} />
        <p className="text-label text-muted">{t.replay.hint}</p>
        <p>
          <SubmitButton look="secondary">{t.replay.button}</SubmitButton>
        </p>
      </ActionForm>
    </Panel>
  );
}
