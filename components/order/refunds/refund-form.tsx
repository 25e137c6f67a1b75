"use client";

import { useActionState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field, SelectField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { giveAddress } from "#lib/refunds/actions.ts";

type Texts = {
  network: string;
  address: string;
  addressHint: string;
  memo: string;
  memoHint: string;
  submit: string;
  sending: string;
};

type Props = {
  token: string;
  /** Token and network, as the form sends and shows them. */
  options: { value: string; label: string }[];
  hasMemo: boolean;
  /** They come along, so that the page doesn't carry all messages about refunds. */
  texts: Texts;
};

/** Where a refund is to be sent. Works without JavaScript. */
export function RefundForm({ token, options, hasMemo, texts: t }: Props) {
  const [state, action, isSending] = useActionState(giveAddress, { message: null });
  const { field, message, values } = state;
  const errorAt = (name: string) => (field === name && message ? message : undefined);
  return (
    <form
      action={action}
      className="no-print grid max-w-xl gap-4"
      // React empties a form after each answer, also after one that refused it.
      onReset={(event) => event.preventDefault()}
    >
      {message && !field ? (
        <Notice tone="bad" role="alert">
          {message}
        </Notice>
      ) : null}
      <input type="hidden" name="token" value={token} />
      <SelectField
        id="refund-option"
        name="option"
        label={t.network}
        defaultValue={values?.option}
        error={errorAt("option")}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <Field
        id="refund-address"
        name="address"
        label={t.address}
        hint={t.addressHint}
        error={errorAt("address")}
        defaultValue={values?.address}
        required
        maxLength={120}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="font-mono"
      />
      {hasMemo ? (
        <Field
          id="refund-memo"
          name="memo"
          label={t.memo}
          hint={t.memoHint}
          error={errorAt("memo")}
          defaultValue={values?.memo}
          inputMode="numeric"
          maxLength={10}
          autoComplete="off"
        />
      ) : null}
      <Button type="submit" look="secondary" disabled={isSending} className="justify-self-start">
        {isSending ? t.sending : t.submit}
      </Button>
    </form>
  );
}
