import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ClockBar } from "#components/sandbox/clock-bar.tsx";
import { Container } from "#components/ui/layout.tsx";
import { clockView } from "#lib/sandbox/clock-control.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";

export const metadata: Metadata = {
  title: { default: "CCPayment sandbox", template: "%s — CCPayment sandbox" },
  robots: { index: false },
};
export const dynamic = "force-dynamic";

const links = [
  ["/sandbox", "Orders"],
  ["/sandbox/deliveries", "Deliveries"],
  ["/sandbox/explain", "Signature"],
  ["/sandbox/scorecard", "Score card"],
  ["/sandbox/settings", "Switches"],
  ["/sandbox/docs", "API"],
] as const;

export default function SandboxLayout({ children }: { children: ReactNode }) {
  const clock = clockView(requireSandbox());
  return (
    <>
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
                  className="inline-flex min-h-11 items-center hover:text-accent"
                >
                  {label}
                </a>
              ))}
              <a
                href="/"
                className="inline-flex min-h-11 items-center text-muted hover:text-accent"
              >
                To the shop
              </a>
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
