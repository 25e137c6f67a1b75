import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice.tsx";

type Props = {
  /** The order's. */
  token: string;
  action: (form: FormData) => void;
  /** Why the last try led nowhere. */
  message: string | null;
  children: ReactNode;
};

/** A form that leads to a payment, with the reason above it when the last try failed. */
export function PaymentForm({ token, action, message, children }: Props) {
  return (
    <form action={action} className="grid gap-4">
      {message ? (
        <Notice tone="warn" role="alert">
          {message}
        </Notice>
      ) : null}
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  );
}
