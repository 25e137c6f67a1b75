import { buttonClass } from "#components/ui/button.tsx";
import { merchantUiMessages as t } from "#messages/merchant/ui.ts";

type Props = { previousHref?: string | null; nextHref?: string | null };

/** Links to the pages before and after, for lists that are read by key (lib/merchant/lists/cursor.ts). */
export function Pager({ previousHref, nextHref }: Props) {
  if (!previousHref && !nextHref) return null;
  return (
    <nav aria-label={t.pages} className="mt-5 flex justify-between gap-3">
      {previousHref ? (
        <a rel="prev" href={previousHref} className={buttonClass("secondary")}>
          {t.previousPage}
        </a>
      ) : (
        <span />
      )}
      {nextHref ? (
        <a rel="next" href={nextHref} className={buttonClass("secondary")}>
          {t.nextPage}
        </a>
      ) : null}
    </nav>
  );
}
