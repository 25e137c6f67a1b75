import type { Metadata } from "next";
import { CartSummary } from "#components/cart/cart-summary.tsx";
import { CheckoutForm } from "#components/checkout/checkout-form.tsx";
import { LegalNote } from "#components/layout/legal-note.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { countries } from "#lib/address/countries.ts";
import { readCartCookie } from "#lib/cart/cookie.ts";
import { getCart } from "#lib/cart/queries.ts";
import { readOffer } from "#lib/checkout/actions.ts";
import { fieldNames } from "#lib/checkout/details-schema.ts";
import { tooManyItemsText } from "#lib/checkout/explain.ts";
import type { CheckoutState } from "#lib/checkout/form-state.ts";
import { MAX_PIECES_PER_ORDER } from "#lib/limits/limits.ts";
import { getOrderOfCart } from "#lib/orders/view/queries.ts";
import { checkoutPageMessages } from "#messages/checkout/checkout-pages.ts";
import { shopMessages } from "#shop/messages.ts";
import shop from "#shop/shop.ts";

const t = checkoutPageMessages;

export const metadata: Metadata = { title: t.title, robots: { index: false } };

export default async function CheckoutPage() {
  const cart = await getCart();
  if (cart.lines.length === 0) return <EmptyCheckout />;
  const country = shop.shipping.defaultCountry;
  const blank = Object.fromEntries(fieldNames.map((name) => [name, ""]));
  const initial: CheckoutState = {
    values: { ...(blank as CheckoutState["values"]), country },
    errors: {},
    message: cart.count > MAX_PIECES_PER_ORDER ? tooManyItemsText : null,
    offer: await readOffer({ country, shipping: "", email: "" }),
    submissionId: 0,
  };
  return (
    <Container className="pb-section">
      <PageHeading title={t.title} />
      <CheckoutForm
        initial={initial}
        countries={countries}
        next={t.next(shop.paymentWindowMinutes)}
      >
        <CartSummary cart={cart} />
      </CheckoutForm>
      <div className="mt-8">
        <LegalNote />
      </div>
    </Container>
  );
}

/** The back button leads here after an order: show that order, so that it isn't placed twice. */
async function EmptyCheckout() {
  const order = await getOrderOfCart(await readCartCookie());
  return (
    <Container className="pb-section">
      <PageHeading
        title={order ? t.placed.heading : t.empty.heading}
        lead={order ? t.placed.lead(order.number) : t.empty.lead}
      />
      {order ? (
        <a href={`/orders/${order.token}`} className={buttonClass()}>
          {t.placed.goToOrder}
        </a>
      ) : (
        <IntentLink href="/products" className={buttonClass()}>
          {shopMessages.seeAllProducts}
        </IntentLink>
      )}
    </Container>
  );
}
