import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { FormField, FormSelect } from "#components/merchant/ui/forms/fields.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { describeReviewForStaff } from "#lib/orders/events/describe-for-staff.ts";
import type { ReviewReason } from "#lib/orders/events/review-reason.ts";
import { resolve } from "#lib/orders/review/actions.ts";
import { resolutionsFor, reviewKey } from "#lib/orders/review/resolutions.ts";
import { merchantReviewMessages as t } from "#messages/merchant/orders/review.ts";

/** Why an order needs review, each reason with the form that resolves it. */
export function ReviewPanel({ orderId, reasons }: { orderId: string; reasons: ReviewReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <Panel title={t.heading} className="border-bad">
      <ul className="grid gap-6 divide-y divide-line [&>*+*]:pt-6">
        {reasons.map((reason) => (
          <li key={reviewKey(reason)} className="grid gap-3">
            <p className="font-medium">{describeReviewForStaff(reason)}</p>
            <ActionForm action={resolve} submit={t.resolve}>
              <input type="hidden" name="orderId" value={orderId} />
              <input type="hidden" name="key" value={reviewKey(reason)} />
              <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
                <FormSelect name="resolution" label={t.decision}>
                  {resolutionsFor(reason).map((resolution) => (
                    <option key={resolution} value={resolution}>
                      {reason.kind === "overpaid" && resolution === "refund"
                        ? t.refundExcess
                        : t.options[resolution]}
                    </option>
                  ))}
                </FormSelect>
                <FormField name="note" label={t.note} hint={t.noteHint} maxLength={1000} required />
              </div>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
