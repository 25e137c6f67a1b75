import type { Metadata } from "next";
import { CartAside } from "#components/cart/cart-aside.tsx";
import { CartTable } from "#components/cart/cart-table.tsx";
import { FreshCart } from "#components/cart/fresh-cart.tsx";
import { SavedLines } from "#components/cart/saved-lines.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getCart, getSaved } from "#lib/cart/queries.ts";
import { getCartTotals } from "#lib/checkout/cart-totals.ts";
import { requiresShipping } from "#lib/checkout/pricing/shipping.ts";
import { checkoutPageMessages } from "#messages/checkout/checkout-pages.ts";
import { shopMessages } from "#shop/messages.ts";

const { cartPage: t } = checkoutPageMessages;

export const metadata: Metadata = { title: t.title, robots: { index: false } };

const notes: Record<string, string> = t.notes;

export default async function CartPage({
  searchParams,
}: {
  searchParams: Promise<{ note?: string }>;
}) {
  const [cart, saved, { note }] = await Promise.all([getCart(), getSaved(), searchParams]);
  const totals = cart.lines.length === 0 ? null : await getCartTotals(cart);
  const noteText = typeof note === "string" && Object.hasOwn(notes, note) ? notes[note] : undefined;
  return (
    <Container className="pb-section">
      <FreshCart revision={cart.revision} />
      <PageHeading title={t.heading} />
      {noteText ? (
        <Notice tone="warn" role="status" className="mb-6">
          {noteText}
        </Notice>
      ) : null}
      {totals === null ? (
        <div>
          <p className="text-lead text-muted">{t.empty}</p>
          <IntentLink href="/products" className={buttonClass("primary", "mt-6")}>
            {shopMessages.seeAllProducts}
          </IntentLink>
        </div>
      ) : (
        <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-10">
          <CartTable cart={cart} taxNotes={totals.taxNotes} />
          <CartAside {...totals} code={cart.discountCode} ships={requiresShipping(cart.lines)} />
        </div>
      )}
      <SavedLines lines={saved} />
    </Container>
  );
}
