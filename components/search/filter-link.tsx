import type { ReactNode } from "react";
import { IntentLink } from "#components/ui/intent-link.tsx";
import type { Filters } from "#lib/search/filters.ts";
import { addressOf } from "#lib/search/search-address.ts";

/** A link to a changed search; the page stays where it was scrolled to. Crawlers are asked not to walk all of them. */
export function FilterLink({
  filters,
  children,
  ...props
}: {
  filters: Filters;
  children: ReactNode;
  className?: string;
  "aria-current"?: "true" | undefined;
  "aria-label"?: string;
}) {
  return (
    <IntentLink {...props} href={addressOf(filters)} scroll={false} rel="nofollow">
      {children}
    </IntentLink>
  );
}
