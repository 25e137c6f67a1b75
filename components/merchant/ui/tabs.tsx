import { cn } from "#components/ui/cn.ts";
import { formatCount } from "#lib/text/format-count.ts";

type Tab = { href: string; label: string; current: boolean; count?: number };

/** Views of one list or thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="mb-5 overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map(({ href, label, current, count }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              className={cn(
                "-mb-px inline-flex min-h-11 items-center gap-1.5 whitespace-nowrap border-b-2 px-3 text-body",
                current
                  ? "border-accent font-medium"
                  : "border-transparent text-muted hover:text-ink",
              )}
            >
              {label}
              {count === undefined ? null : (
                <span className="figures text-muted">{formatCount(count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
