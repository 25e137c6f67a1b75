import { Container } from "#components/ui/layout.tsx";
import { brand } from "#lib/brand.ts";
import { env } from "#lib/env.ts";

export function Footer() {
  return (
    <footer className="no-print mt-auto border-t border-line">
      <Container className="grid gap-6 py-10 text-label text-muted sm:grid-cols-3">
        <p>
          <strong className="font-serif text-base font-normal text-ink">{brand.name}</strong>
          <br />
          {brand.claim}, drawn by code from a seed.
        </p>
        <p>
          Paid in crypto on CCPayment’s hosted page. Prices are in US dollars; the page fixes the
          rate when you choose a token.
        </p>
        {env().sandbox === "on" ? (
          <p className="sm:text-right">
            This is an open demo shop.{" "}
            <a href="/sandbox" className="link">
              Its payments are a sandbox
            </a>
            : no real money moves, nothing is shipped.
          </p>
        ) : null}
      </Container>
    </footer>
  );
}
