import type { ReactNode } from "react";
import { ThemeSwitch } from "#components/layout/theme-switch.tsx";
import { Container } from "#components/ui/layout.tsx";
import { env } from "#lib/env.ts";
import { getShopInfo } from "#lib/shop-pages/queries.ts";
import { layoutMessages as t } from "#messages/layout.ts";
import { yourOrdersMessages } from "#messages/order/your-orders.ts";
import { shopMessages } from "#shop/messages.ts";
import shop from "#shop/shop.ts";

const socialLinks = shop.social.map(({ name, url }) => ({ title: name, href: url }));

const orders = { title: yourOrdersMessages.title, href: "/orders" };

/** Who sells, how to reach them, what they promise and how payment works. */
export async function Footer() {
  const { seller, currency } = shop;
  const { contact, pages } = await getShopInfo();
  return (
    <footer className="no-print mt-auto border-t border-line bg-wall text-body text-muted">
      <Container className="grid gap-x-8 gap-y-9 py-10 sm:grid-cols-2 lg:grid-cols-[1.3fr_1.9fr_auto_1.3fr] lg:gap-x-12 lg:py-14">
        <div className="grid content-start gap-3">
          <strong className="font-serif text-2xl font-normal leading-none text-ink">
            {shop.name}
          </strong>
          <p>{shopMessages.footer}</p>
          {env().sandbox === "on" ? (
            <p className="border-l-2 border-accent pl-3 text-label">
              {t.demo.text}{" "}
              <a href="/sandbox" className="link">
                {t.demo.link}
              </a>
            </p>
          ) : null}
        </div>
        <nav aria-label={t.pages}>
          <p className="text-label font-medium">{t.pages}</p>
          <ul className="columns-2 gap-x-6">
            {[orders, ...pages, ...socialLinks].map(({ title, href }) => (
              <li key={href}>
                <a href={href} className="footer-link">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Part title={t.footer.soldBy}>
          <p className="flex min-h-9 items-center text-ink">{seller.legalName}</p>
          <a href={`mailto:${contact.email}`} className="footer-link">
            {contact.email}
          </a>
          {contact.phone ? (
            <a href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`} className="footer-link">
              {contact.phone}
            </a>
          ) : null}
        </Part>
        <div className="grid content-start gap-6">
          <Part title={t.footer.payment}>
            <p className="mt-1.5">{t.payment(currency)}</p>
          </Part>
          <div className="text-label">
            <ThemeSwitch />
          </div>
        </div>
      </Container>
    </footer>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start justify-items-start">
      <h2 className="font-sans text-label font-medium text-muted">{title}</h2>
      {children}
    </section>
  );
}
