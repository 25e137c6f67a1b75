import { buttonClass } from "#components/ui/button.tsx";
import { putBack } from "#lib/orders/own/actions.ts";
import { yourOrdersMessages } from "#messages/order/your-orders.ts";

/** Puts an expired order's items into the cart again. */
export function PutBack({ token }: { token: string }) {
  return (
    <form action={putBack}>
      <input type="hidden" name="token" value={token} />
      <button type="submit" className={buttonClass("secondary")}>
        {yourOrdersMessages.putBack}
      </button>
    </form>
  );
}
