import { cn } from "#components/ui/cn.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";
import { orderMessages } from "#messages/order/order.ts";

const { steps: t } = orderMessages;

type Step = { name: string; done: boolean };

/** Progress bar of an order: placed, paid, ready to ship. */
export function Progress({ order }: { order: OrderView }) {
  const covered = order.restMinor === 0;
  const steps: Step[] = [
    { name: t.placed, done: true },
    {
      name: order.incoming || order.paidMinor > 0 ? t.paymentReceived : t.payment,
      done: order.incoming || order.paidMinor > 0,
    },
    { name: t.paidInFull, done: covered },
  ];
  if (order.lines.some((line) => line.requiresShipping))
    steps.push(
      order.fulfillment === "fulfilled"
        ? { name: t.shipped, done: true }
        : { name: t.readyToShip, done: order.stock === "sold" },
    );
  return (
    <ol className="grid auto-cols-fr grid-flow-col gap-1 text-label">
      {steps.map(({ name, done }) => (
        <li key={name} className={done ? "text-ink" : "text-muted"}>
          <span
            aria-hidden="true"
            data-step={done ? "done" : "open"}
            className={cn("mb-2 block h-1", done ? "bg-accent" : "bg-line")}
          />
          {name}
          <span className="sr-only">{done ? t.done : t.notDone}</span>
        </li>
      ))}
    </ol>
  );
}
