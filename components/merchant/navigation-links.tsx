"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { navigation } from "#components/merchant/navigation.ts";
import { cn } from "#components/ui/cn.ts";
import { merchantUiMessages as t } from "#messages/merchant/ui.ts";

/** The list of pages: beside the content, and on a phone below a button that works without JavaScript. */
export function NavigationLinks({ isOwner }: { isOwner: boolean }) {
  const path = usePathname();
  return (
    <>
      <nav aria-label={t.navigation} className="max-lg:hidden">
        <Groups path={path} isOwner={isOwner} />
      </nav>
      {/* A page that was chosen closes it. */}
      <details key={path} className="group lg:hidden">
        <summary className="flex min-h-11 list-none items-center gap-2 px-4 text-body font-medium [&::-webkit-details-marker]:hidden">
          <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 stroke-current stroke-2">
            <path d="M2 5h16M2 10h16M2 15h16" />
          </svg>
          {t.menu}
        </summary>
        <nav
          aria-label={t.navigation}
          className="absolute inset-x-0 z-20 max-h-[75dvh] overflow-y-auto border-b border-line-strong bg-paper px-2 pb-4 shadow-hung"
        >
          <Groups path={path} isOwner={isOwner} />
        </nav>
      </details>
    </>
  );
}

function Groups({ path, isOwner }: { path: string; isOwner: boolean }) {
  return navigation
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(({ ownerOnly }) => isOwner || !ownerOnly),
    }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ label, entries }) => (
      <div key={label} className="mt-3">
        <p className="px-3 pb-1 text-label text-muted">{label}</p>
        <ul className="max-lg:grid max-lg:grid-cols-2">
          {entries.map((entry) => (
            <li key={entry.href}>
              <Link
                href={entry.href}
                prefetch={false}
                aria-current={isCurrent(entry.href, path) ? "page" : undefined}
                className={cn(
                  "flex min-h-11 items-center border-l-2 px-3 text-body hover:bg-wall lg:min-h-[clamp(1.75rem,3.5dvh,2.25rem)]",
                  isCurrent(entry.href, path)
                    ? "border-accent bg-wall font-medium"
                    : "border-transparent",
                )}
              >
                {entry.label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    ));
}

const isCurrent = (href: string, path: string) =>
  href === "/merchant" ? path === href : path === href || path.startsWith(`${href}/`);
