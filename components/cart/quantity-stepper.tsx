import type { ComponentProps, ReactNode } from "react";
import { cartMessages as t } from "#messages/cart.ts";

const stepButton =
  "inline-flex size-11 items-center justify-center border border-line-strong text-lg hover:border-ink disabled:opacity-40";

type StepProps = Pick<
  ComponentProps<"button">,
  "type" | "aria-label" | "disabled" | "children" | "className"
>;

/** A line's quantity between minus and plus, and a way to remove it. `step` makes each button change it by some pieces. */
export function QuantityStepper({
  title,
  quantity,
  buyable,
  step,
  children,
}: {
  title: string;
  quantity: number;
  buyable: number;
  step: (pieces: number, button: StepProps) => ReactNode;
  /** What else can be done with the line. */
  children?: ReactNode;
}) {
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-5">
      <div className="flex items-center gap-x-3">
        {step(-1, { "aria-label": t.oneLess(title), className: stepButton, children: "−" })}
        <span className="figures min-w-6 text-center">{quantity}</span>
        {step(1, {
          "aria-label": t.oneMore(title),
          className: stepButton,
          disabled: quantity >= buyable,
          children: "+",
        })}
      </div>
      <div className="-ml-2 flex flex-wrap gap-x-2">
        {step(-quantity, {
          className: "min-h-11 px-2 link text-label text-muted",
          children: (
            <>
              {t.remove}
              <span className="sr-only"> {title}</span>
            </>
          ),
        })}
        {children}
      </div>
    </div>
  );
}
