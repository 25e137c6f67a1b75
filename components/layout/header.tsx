import { CartLink } from "#components/cart/cart-link.tsx";
import { PictureFlight } from "#components/catalog/picture-flight.tsx";
import { SearchLink } from "#components/search/search-link.tsx";
import { cn } from "#components/ui/cn.ts";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container } from "#components/ui/layout.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { SoftNavigation } from "#components/ui/soft-navigation.tsx";
import { env } from "#lib/env.ts";
import { layoutMessages } from "#messages/layout.ts";
import icon from "#shop/icon.svg";
import { shopMessages } from "#shop/messages.ts";
import shop from "#shop/shop.ts";

const item = "inline-flex min-h-11 items-center px-2 text-body hover:text-accent max-sm:px-1.5";

export function Header() {
  return (
    <header className="no-print border-b border-line">
      <SkipLink />
      <SoftNavigation />
      <PictureFlight />
      <Container className="flex items-center justify-between gap-2 py-3 sm:gap-4">
        <IntentLink
          href="/"
          className="flex min-h-11 items-center gap-2 whitespace-nowrap font-serif text-xl tracking-tight sm:gap-2.5 sm:text-2xl"
        >
          {/* The name stands beside it; what a page is about comes first. */}
          <img
            src={icon.src}
            alt=""
            width={28}
            height={28}
            fetchPriority="low"
            className="size-7"
          />
          {shop.name}
        </IntentLink>
        <nav
          aria-label={layoutMessages.mainNavigation}
          className="flex items-center gap-1 sm:gap-3"
        >
          <IntentLink href="/products" className={item}>
            {shopMessages.products}
          </IntentLink>
          {env().sandbox === "on" ? (
            <a href="/sandbox" className={cn(item, "max-sm:hidden")}>
              {layoutMessages.sandbox}
            </a>
          ) : null}
          <SearchLink className={item} />
          <CartLink className={item} />
        </nav>
      </Container>
    </header>
  );
}
