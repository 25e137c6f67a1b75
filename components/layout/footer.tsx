import { Container } from "#components/ui/layout.tsx";
import { env } from "#lib/env.ts";
import shop from "#shop/shop.ts";

export function Footer() {
  return (
    <footer className="no-print mt-auto border-t border-line">
      <Container className="grid gap-6 py-10 text-label text-muted sm:grid-cols-3">
        <p>
          <strong className="font-serif text-base font-normal text-ink">{shop.name}</strong>
          <br />
          {shop.claim}, drawn by code from a seed.
        </p>
        <p>
          Pay with crypto through CCPayment. Prices are in US dollars; the exchange rate is locked
          when you choose a token.
        </p>
        {env().sandbox === "on" ? (
          <p className="sm:text-right">
            This is a demo shop.{" "}
            <a href="/sandbox" className="link">
              Its payments run in a sandbox
            </a>
            : no real money moves and nothing ships.
          </p>
        ) : null}
      </Container>
    </footer>
  );
}
