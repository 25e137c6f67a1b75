import { Container } from "#components/ui/layout.tsx";
import { env } from "#lib/env.ts";
import { layoutMessages } from "#messages/layout.ts";
import { shopMessages } from "#shop/messages.ts";
import shop from "#shop/shop.ts";

export function Footer() {
  return (
    <footer className="no-print mt-auto border-t border-line">
      <Container className="grid gap-6 py-10 text-label text-muted sm:grid-cols-3">
        <p>
          <strong className="font-serif text-base font-normal text-ink">{shop.name}</strong>
          <br />
          {shopMessages.footer}
        </p>
        <p>{layoutMessages.payment(shop.currency)}</p>
        {env().sandbox === "on" ? (
          <p className="sm:text-right">
            {layoutMessages.demo.text}{" "}
            <a href="/sandbox" className="link">
              {layoutMessages.demo.link}
            </a>
          </p>
        ) : null}
      </Container>
    </footer>
  );
}
