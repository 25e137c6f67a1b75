import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ClockBar } from "#components/sandbox/clock-bar.tsx";
import { Container } from "#components/ui/layout.tsx";
import { Badge } from "#components/ui/notice.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { env } from "#lib/env.ts";
import { clockView } from "#lib/sandbox/clock/move-clock.ts";
import { activeFaults } from "#lib/sandbox/faults/switches.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";

export const metadata: Metadata = {
  title: { default: "CCPayment sandbox", template: "%s — CCPayment sandbox" },
  robots: { index: false },
};
export const dynamic = "force-dynamic";

const links = [
  ["/sandbox", "Orders"],
  ["/sandbox/deliveries", "Deliveries"],
  ["/sandbox/account", "Account"],
  ["/sandbox/faults", "Faults"],
  ["/sandbox/explain", "Signature"],
  ["/sandbox/scorecard", "Score card"],
  ["/sandbox/settings", "Switches"],
  ["/sandbox/docs", "API"],
] as const;

export default function SandboxLayout({ children }: { children: ReactNode }) {
  const sandbox = requireSandbox();
  const clock = clockView(sandbox);
  const faults = activeFaults(sandbox).filter(({ left }) => left !== 0).length;
  return (
    <>
      <SkipLink />
      <header className="border-b border-line bg-wall">
        <p className="bg-warn-wash text-center text-label text-warn">
          <strong className="font-medium">Sandbox.</strong> No real money moves here: tokens,
          addresses and transactions are made up.
        </p>
        <Container>
          <div className="flex flex-wrap items-center justify-between gap-x-8">
            <a
              href="/sandbox"
              className="inline-flex min-h-11 items-center py-2 font-serif text-xl"
            >
              CCPayment sandbox
            </a>
            <nav aria-label="Sandbox" className="flex flex-wrap gap-x-4 text-[0.9375rem]">
              {links.map(([href, label]) => (
                <a
                  key={href}
                  href={href}
                  className="inline-flex min-h-11 items-center gap-2 hover:text-accent"
                >
                  {label}
                  {href === "/sandbox/faults" && faults > 0 ? (
                    <Badge tone="bad">
                      {faults} <span className="sr-only">switched</span> on
                    </Badge>
                  ) : null}
                </a>
              ))}
              {env().sandbox === "on" ? (
                <a
                  href="/"
                  className="inline-flex min-h-11 items-center text-muted hover:text-accent"
                >
                  To the shop
                </a>
              ) : null}
            </nav>
          </div>
          <ClockBar clock={clock} />
        </Container>
      </header>
      <main id="main" className="flex-1">
        {children}
      </main>
    </>
  );
}
