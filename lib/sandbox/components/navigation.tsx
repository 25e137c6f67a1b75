/** @jsxImportSource hono/jsx */
import { activeFaults } from "#lib/sandbox/faults/switches.ts";
import type { Page } from "#lib/sandbox/pages/page.ts";

const groups = [
  [
    "Activity",
    [
      ["/sandbox", "Orders"],
      ["/sandbox/deliveries", "Deliveries"],
      ["/sandbox/requests", "Refused requests"],
      ["/sandbox/account", "Account"],
    ],
  ],
  [
    "Simulate",
    [
      ["/sandbox/faults", "Faults"],
      ["/sandbox/settings", "Settings"],
    ],
  ],
  [
    "Develop",
    [
      ["/sandbox/docs", "API docs"],
      ["/sandbox/explain", "Signatures"],
      ["/sandbox/scorecard", "Score card"],
    ],
  ],
] as const;

/** Links to every page. */
export function Navigation({ page, label }: { page: Page; label: string }) {
  const { sandbox, path } = page;
  const faults = activeFaults(sandbox).filter(({ left }) => left !== 0).length;
  return (
    <nav class="nav" aria-label={label}>
      {groups.map(([heading, links]) => (
        <>
          <p class="nav-heading">{heading}</p>
          {links.map(([href, text]) => (
            <a href={href} aria-current={isCurrent(href, path) ? "page" : undefined}>
              {text}
              {href === "/sandbox/faults" && faults > 0 ? (
                <span class="badge plain bad">
                  {faults} <span class="visually-hidden">switched</span> on
                </span>
              ) : null}
            </a>
          ))}
        </>
      ))}
      {sandbox.shopUrl ? (
        <>
          <p class="nav-heading">Shop</p>
          <a href={sandbox.shopUrl}>To the shop</a>
        </>
      ) : null}
    </nav>
  );
}

const isCurrent = (href: string, path: string) =>
  href === "/sandbox"
    ? path === href || path.startsWith("/sandbox/orders/")
    : path === href || path.startsWith(`${href}/`);
