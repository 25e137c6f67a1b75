import { cn } from "#components/ui/cn.ts";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { catalogMessages as t } from "#messages/catalog/catalog.ts";

const step = "page-link";
/** Pages beside the present one that have a link of their own. */
const NEAR = 2;

/** The pages of a listing: the first, the last and those near the present one. */
export function Pages({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  return (
    <nav
      aria-label={t.pages}
      className="mt-14 flex flex-wrap items-center justify-center gap-1 border-t border-line pt-6"
    >
      {page > 1 ? (
        <IntentLink href={href(page - 1)} rel="prev" className={cn(step, "link")}>
          {t.previous}
        </IntentLink>
      ) : null}
      {shownPages(page, pages).map((number, index, shown) => (
        <span key={number} className="contents">
          {index > 0 && number - (shown[index - 1] ?? 0) > 1 ? (
            <span aria-hidden="true" className="px-1 text-muted">
              …
            </span>
          ) : null}
          <IntentLink
            href={href(number)}
            aria-label={t.page(number)}
            aria-current={number === page ? "page" : undefined}
            className={cn(
              step,
              "figures hover:text-accent aria-[current]:bg-ink aria-[current]:text-paper",
            )}
          >
            {number}
          </IntentLink>
        </span>
      ))}
      {page < pages ? (
        <IntentLink href={href(page + 1)} rel="next" className={cn(step, "link")}>
          {t.next}
        </IntentLink>
      ) : null}
    </nav>
  );
}

function shownPages(page: number, pages: number): number[] {
  return Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= NEAR,
  );
}
