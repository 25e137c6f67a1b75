import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { merchantUiMessages as t } from "#messages/merchant/ui.ts";

type Props = {
  /** What is filtered, for screen readers. */
  label: string;
  /** The page's own address: filters are saved in it. */
  action: string;
  /** Whether any filter is set. */
  active: boolean;
  children: ReactNode;
};

/** Search and filters of a list, as a plain GET form. */
export function FilterBar({ label, action, active, children }: Props) {
  return (
    <search aria-label={label} className="mb-5">
      <form
        method="get"
        action={action}
        className="grid items-end gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap [&>*]:lg:min-w-40"
      >
        {children}
        <p className="flex flex-wrap items-center gap-3">
          <button type="submit" className={buttonClass("secondary")}>
            {t.filter}
          </button>
          {active ? (
            <a href={action} className="link inline-flex min-h-11 items-center text-body">
              {t.clearFilters}
            </a>
          ) : null}
        </p>
      </form>
    </search>
  );
}
