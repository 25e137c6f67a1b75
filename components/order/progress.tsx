import { cn } from "#components/ui/cn.ts";
import type { OrderView } from "#lib/orders/view/order-view.ts";

type Step = { name: string; done: boolean };

/** Progress bar of an order: placed, paid, ready to ship. */
export function Progress({ order }: { order: OrderView }) {
  const covered = order.restMinor === 0;
  const steps: Step[] = [
    { name: "Placed", done: true },
    {
      name: order.incoming || order.paidMinor > 0 ? "Payment received" : "Payment",
      done: order.incoming || order.paidMinor > 0,
    },
    { name: "Paid in full", done: covered },
    { name: "Ready to ship", done: covered && order.stock === "sold" },
  ];
  return (
    <ol className="grid grid-cols-4 gap-1 text-label">
      {steps.map(({ name, done }) => (
        <li key={name} className={done ? "text-ink" : "text-muted"}>
          <span
            aria-hidden="true"
            className={cn("mb-2 block h-1", done ? "bg-accent" : "bg-line")}
          />
          {name}
          <span className="sr-only">{done ? ": done" : ": not done"}</span>
        </li>
      ))}
    </ol>
  );
}
