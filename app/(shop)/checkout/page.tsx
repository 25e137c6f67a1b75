import type { Metadata } from "next";
import { CheckoutForm } from "#components/checkout/checkout-form.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { readCartCookie } from "#lib/cart/cookie.ts";
import { getCart } from "#lib/cart/queries.ts";
import { countries } from "#lib/checkout/countries.ts";
import { totalsOf, writeQuote } from "#lib/checkout/quote.ts";
import { formatMoney } from "#lib/money.ts";
import { getOrderOfCart } from "#lib/orders/view/queries.ts";

export const metadata: Metadata = { title: "Checkout", robots: { index: false } };

const FIRST_COUNTRY = "US";

export default async function CheckoutPage() {
  const cart = await getCart();
  if (cart.lines.length === 0) return <NothingToOrder />;
  const totals = totalsOf(cart, FIRST_COUNTRY);
  const blank = {
    email: "",
    name: "",
    line1: "",
    line2: "",
    city: "",
    region: "",
    postcode: "",
    note: "",
  };
  const initial = {
    values: { ...blank, country: FIRST_COUNTRY },
    errors: {},
    message: null,
    totals,
    quote: writeQuote(cart.revision, totals.totalMinor),
    submissionId: 0,
  };
  return (
    <Container className="pb-section">
      <PageHeading title="Checkout" />
      <CheckoutForm initial={initial} countries={countries}>
        <ul className="grid gap-3 text-[0.9375rem]">
          {cart.lines.map((line) => (
            <li key={line.variantId} className="flex justify-between gap-4">
              <span>
                {line.quantity} × {line.title}
                <span className="block text-label text-muted">
                  {line.size}, {line.frame.toLowerCase()}
                </span>
              </span>
              <span className="figures">{formatMoney(line.unitMinor * line.quantity)}</span>
            </li>
          ))}
        </ul>
      </CheckoutForm>
    </Container>
  );
}

/** After an order, the back button leads here: the way on is the order, never a second one. */
async function NothingToOrder() {
  const order = await getOrderOfCart(await readCartCookie());
  return (
    <Container className="pb-section">
      <PageHeading
        title={order ? "This cart is already ordered" : "Nothing to order yet"}
        lead={
          order
            ? `It became order ${order.number}. Its page shows where it stands and how to pay.`
            : "Your cart is empty."
        }
      />
      {order ? (
        <a href={`/orders/${order.token}`} className={buttonClass()}>
          Go to your order
        </a>
      ) : (
        <IntentLink href="/products" className={buttonClass()}>
          See all prints
        </IntentLink>
      )}
    </Container>
  );
}
