import { Container } from "#components/ui/layout.tsx";
import { env } from "#lib/env.ts";
import { pageLinks } from "#lib/shop-pages/page-links.ts";
import { layoutMessages } from "#messages/layout.ts";
import { yourOrdersMessages } from "#messages/your-orders.ts";
import { shopMessages } from "#shop/messages.ts";
import shop from "#shop/shop.ts";

const socialLinks = shop.social.map(({ name, url }) => ({ title: name, href: url }));

const orders = { title: yourOrdersMessages.title, href: "/orders" };

export function Footer() {
  return (
    <footer className="no-print mt-auto border-t border-line">
      <Container className="pt-8">
        <nav aria-label={layoutMessages.pages} className="flex flex-wrap gap-x-6">
          {[...pageLinks(), orders, ...socialLinks].map(({ title, href }) => (
            <a
              key={href}
              href={href}
              className="inline-flex min-h-11 items-center text-body hover:text-accent"
            >
              {title}
            </a>
          ))}
        </nav>
      </Container>
      <Container className="grid gap-6 pb-10 pt-4 text-label text-muted sm:grid-cols-3">
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
