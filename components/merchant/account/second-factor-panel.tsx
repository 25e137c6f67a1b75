import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { ConfirmPassword, FormField } from "#components/merchant/ui/forms/fields.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { CopyText } from "#components/ui/copy-text.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QrCode } from "#components/ui/qr-code.tsx";
import {
  confirmSecondFactor,
  newRecoveryCodes,
  removeOwnSecondFactor,
  startSecondFactor,
} from "#lib/merchant/accounts/own-actions.ts";
import type { SecondFactorView } from "#lib/merchant/second-factor/view-second-factor.ts";
import { merchantAccountMessages } from "#messages/merchant/staff/account.ts";

const { secondFactor: t, recovery } = merchantAccountMessages;

export function SecondFactorPanel({ view }: { view: SecondFactorView }) {
  return (
    <Panel title={t.heading}>
      {view.kind === "on" ? (
        <div className="grid gap-6">
          <p>{t.on}</p>
          {view.readable ? null : <Notice tone="bad">{t.unreadable}</Notice>}
          <RecoveryCodes left={view.codesLeft} />
          <ActionForm action={removeOwnSecondFactor} submit={t.remove}>
            <ConfirmPassword />
          </ActionForm>
        </div>
      ) : (
        <div className="grid gap-6">
          <p>{t.off}</p>
          {view.kind === "set-up" ? <SetUp uri={view.uri} secret={view.key} /> : null}
          <ActionForm
            action={startSecondFactor}
            submit={view.kind === "set-up" ? t.restart : t.start}
          >
            <ConfirmPassword />
          </ActionForm>
        </div>
      )}
    </Panel>
  );
}

function SetUp({ uri, secret }: { uri: string; secret: string }) {
  return (
    <div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <QrCode text={uri} label={t.qr} />
      <div className="grid content-start gap-4">
        <p>{t.scan}</p>
        <CopyText text={secret} label={t.key} />
        <ActionForm action={confirmSecondFactor} submit={t.confirm}>
          <FormField name="code" label={t.code} inputMode="numeric" autoComplete="one-time-code" />
        </ActionForm>
      </div>
    </div>
  );
}

function RecoveryCodes({ left }: { left: number }) {
  return (
    <section className="grid gap-3 border-t border-line pt-4">
      <h3 className="font-sans text-body font-medium">{recovery.heading}</h3>
      <p>
        {recovery.lead} {recovery.left(left)}
      </p>
      <ActionForm action={newRecoveryCodes} submit={recovery.make}>
        <ConfirmPassword />
      </ActionForm>
    </section>
  );
}
