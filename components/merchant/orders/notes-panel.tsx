import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormTextarea } from "#components/merchant/ui/forms/fields.tsx";
import { SubmitButton } from "#components/merchant/ui/forms/submit-button.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { writeNote } from "#lib/orders/editing/actions.ts";
import type { Evidence } from "#lib/orders/evidence/read-evidence.ts";
import { formatDateTime } from "#lib/text/format-time.ts";
import { merchantOrderMessages as t } from "#messages/merchant/orders/orders.ts";

/** What colleagues noted, newest first. */
export function NotesPanel({ orderId, notes }: { orderId: string; notes: Evidence["notes"] }) {
  return (
    <Panel title={t.page.notes}>
      <ul className="grid gap-3 empty:hidden">
        {notes.map(({ id, text, staffName, at }) => (
          <li key={id} className="border-l-2 border-line-strong pl-3">
            <p className="whitespace-pre-line break-words">{text}</p>
            <p className="text-label text-muted">
              {staffName}, {formatDateTime(at)}
            </p>
          </li>
        ))}
      </ul>
      <ActionForm action={writeNote} className="mt-4">
        <input type="hidden" name="orderId" value={orderId} />
        <FormTextarea name="text" label={t.noteLabel} rows={2} maxLength={2000} />
        <p>
          <SubmitButton look="secondary">{t.addNote}</SubmitButton>
        </p>
      </ActionForm>
    </Panel>
  );
}
