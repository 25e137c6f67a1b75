import { checkoutErrorMessages } from "#messages/checkout/checkout-errors.ts";

/** The checkout form as a browser without JavaScript has it. */
export type CheckoutForm = { url: string; fields: [name: string, value: string][] };

const buyer = {
  email: "ada@example.com",
  name: "Ada Lovelace",
  line1: "1 Main Street",
  line2: "",
  city: "London",
  region: "",
  postcode: "N1 9GU",
  country: "GB",
  note: "",
};

/** Reads the form that a cart's checkout page shows, once the country is chosen. Throws when there is none. */
export async function readCheckoutForm(server: string, cartId: string): Promise<CheckoutForm> {
  const url = `${server}/checkout`;
  const page = await (await fetch(url, { headers: { Cookie: `cart=${cartId}` } })).text();
  const first = formOf(page);
  // Without JavaScript another country is chosen beside totals that don't know of it yet.
  const quote = [...first.filter(([name]) => !(name in buyer)), ...Object.entries(buyer)];
  const answer = await post({ url, fields: [...quote, ["intent", "quote"]] as never }, cartId, "");
  return { url, fields: [...formOf(await answer.text()), ...Object.entries(buyer)] };
}

/** A server that is busy is asked again, as a shopper would; the same cart leads to the same order. */
const MAX_TRIES = 3;

/** Sends the form for a cart from an address; returns where the browser is sent. Throws when nothing was ordered. */
export async function submitCheckout(
  form: CheckoutForm,
  cartId: string,
  address: string,
  tries = 1,
): Promise<string> {
  const response = await post(form, cartId, address);
  const text = await response.text();
  const isBusy = response.status >= 500 || text.includes(checkoutErrorMessages.errors.busy);
  if (isBusy && tries < MAX_TRIES) {
    console.warn(`the checkout is busy (${response.status}): sent again`);
    return submitCheckout(form, cartId, address, tries + 1);
  }
  const location = response.headers.get("Location");
  if (response.status !== 303 || !location)
    throw new Error(`${response.status}: ${/role="alert"[^>]*>(.*?)<\//.exec(text)?.[1] ?? ""}`);
  return location;
}

function post({ url, fields }: CheckoutForm, cartId: string, address: string): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const headers = {
    Cookie: `cart=${cartId}`,
    Origin: new URL(url).origin,
    ...(address && { "X-Forwarded-For": address }),
  };
  return fetch(url, { method: "POST", body, headers, redirect: "manual" });
}

/** Its hidden fields and chosen options; what a person types is left out. */
function formOf(page: string): [string, string][] {
  const form = page.split("<form").find((part) => part.includes('name="quote"')) ?? "";
  const [inside = ""] = form.split("</form>");
  const fields = [...inside.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const attribute = (name: string) => decode(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]);
    const type = attribute("type");
    const counts = type === "hidden" || (type === "radio" && / checked/.test(tag));
    return counts ? [[attribute("name"), attribute("value")] as [string, string]] : [];
  });
  if (fields.length === 0) throw new Error("the checkout page shows no form");
  return fields.filter(([name]) => name !== "intent" && !(name in buyer));
}

const decode = (text = "") =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
