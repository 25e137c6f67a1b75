import { formatTime } from "#lib/format-time.ts";
import {
  addressBlocks,
  isShipped,
  itemsBlock,
  type Line,
  quantityOf,
} from "#lib/mail/compose/order-blocks.ts";
import type { ShopperEmail } from "#lib/mail/email-content.ts";
import type { Block, Letter } from "#lib/mail/render/block.ts";
import { formatMoney, formatToken } from "#lib/money.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { emailMessages } from "#messages/emails.ts";

const t = emailMessages;

const text = (text: string): Block => ({ kind: "text", text });

/** A mail to a shopper in the shop's language. `orderUrl`: the order's page. */
export function composeShopperEmail(
  email: ShopperEmail,
  order: Order,
  lines: Line[],
  orderUrl: string,
): Letter {
  const { subject, heading } = t[email.kind];
  const blocks = write(email, order, lines, orderUrl);
  const first = blocks.find((block) => block.kind === "text");
  return { subject: subject(order.number), preview: first?.text ?? "", heading, blocks };
}

function write(email: ShopperEmail, order: Order, lines: Line[], orderUrl: string): Block[] {
  const view: Block = { kind: "button", label: t.viewOrder, href: orderUrl };
  const items = () => itemsBlock(order, lines, t);
  switch (email.kind) {
    case "order-received": {
      const words = t[email.kind];
      const until =
        email.payUntil === null ? [] : [text(words.payUntil(formatTime(email.payUntil)))];
      // Nobody proved yet that this address is theirs: nothing that was typed in beside it is repeated here.
      const pay: Block = { kind: "button", label: words.button, href: orderUrl };
      return [text(words.text), ...until, pay, items(), text(words.afterwards)];
    }
    case "payment-received":
    case "money-late": {
      const words = t[email.kind];
      const greeting = text(words.text(order.address.name));
      const next = isShipped(lines) || email.kind === "money-late" ? [text(words.next)] : [];
      return [greeting, ...next, view, items(), ...addressBlocks(order, lines, t)];
    }
    case "money-missing": {
      const words = t[email.kind];
      const [paid, rest] = [formatMoney(email.paidMinor), formatMoney(email.restMinor)];
      return [
        text(words.text(paid, rest)),
        text(words.fee),
        { kind: "note", text: email.overdue ? words.overdue : words.inTime },
        { kind: "button", label: words.button, href: orderUrl },
        facts([words.received, paid], [words.stillDue, rest]),
      ];
    }
    case "money-excess": {
      const words = t[email.kind];
      return [text(words.text(formatMoney(email.excessMinor))), text(words.next), view];
    }
    case "shipped":
    case "shipment-corrected": {
      const words = t.shipped;
      const track: Block[] = email.trackingUrl
        ? [{ kind: "button", label: words.button, href: email.trackingUrl }]
        : [view];
      return [
        text(t[email.kind].text),
        facts([words.carrier, email.carrier], [words.trackingNumber, email.trackingNumber]),
        ...track,
        parcelBlock(email.lines),
        ...addressBlocks(order, lines, t),
      ];
    }
    case "shipment-undone":
      return [text(t[email.kind].text), view, parcelBlock(email.lines)];
    case "refund-address-confirm": {
      const words = t[email.kind];
      return [
        text(words.text),
        facts(
          [words.token, email.crypto],
          [words.network, email.network],
          [words.address, email.address],
        ),
        { kind: "note", text: words.check },
        { kind: "button", label: words.button, href: email.url },
        text(words.until(formatTime(email.expiresAt))),
        text(words.notYou),
      ];
    }
    case "refund-address-ask": {
      const words = t[email.kind];
      const button: Block = { kind: "button", label: words.button, href: `${orderUrl}#refund` };
      return [text(words.text), text(words.next), button];
    }
    case "refund-sent": {
      const words = t[email.kind];
      const amount = formatToken(email.amount, email.crypto);
      return [
        text(words.text[email.reason](amount)),
        facts(
          [words.amount, amount],
          [words.network, email.network],
          [words.transaction, email.txid],
        ),
        text(words.note),
        view,
      ];
    }
    case "refund-failed": {
      const words = t[email.kind];
      const amount = formatToken(email.amount, email.crypto);
      return [text(words.text(amount)), text(words.next), view];
    }
    case "order-link":
      return [text(t[email.kind].text), view, text(t[email.kind].note)];
  }
}

/** What is in a parcel. */
const parcelBlock = (lines: Parameters<typeof quantityOf>[0][]): Block => ({
  kind: "rows",
  heading: t.inThisParcel,
  rows: lines.map((line) => ({ text: quantityOf(line), amount: "" })),
});

/** Names with values; those without a value are left out. */
const facts = (...pairs: [name: string, value: string][]): Block => ({
  kind: "facts",
  facts: pairs.filter(([, value]) => value !== "").map(([name, value]) => ({ name, value })),
});
