import {
  addressBlocks,
  isShipped,
  itemsBlock,
  type Line,
  quantityOf,
} from "#lib/mail/compose/order-blocks.ts";
import type { ShopperEmail } from "#lib/mail/email-content.ts";
import type { Block } from "#lib/mail/render/block.ts";
import type { TextField } from "#lib/mail/texts/email-texts.ts";
import { formatMoney, formatToken } from "#lib/money.ts";
import type { Order } from "#lib/orders/ledger/change-order.ts";
import { formatWindow } from "#lib/orders/shipping/delivery-window.ts";
import { emailMessages } from "#messages/emails.ts";

const t = emailMessages;

/** The paragraphs of one of the mail's texts; none where it was left empty. */
export type Say = (field: TextField) => Block[];

/** What stands in a mail to a shopper. `orderUrl`: the order's page. */
export function shopperBlocks(
  email: ShopperEmail,
  order: Order,
  lines: Line[],
  orderUrl: string,
  say: Say,
): Block[] {
  const view: Block = { kind: "button", label: t.viewOrder, href: orderUrl };
  const items = () => itemsBlock(order, lines, t);
  switch (email.kind) {
    case "order-received": {
      const until = email.payUntil === null ? [] : say("payUntil");
      // Nobody proved yet that this address is theirs: nothing that was typed in beside it is repeated here.
      const pay: Block = { kind: "button", label: t[email.kind].button, href: orderUrl };
      return [...say("text"), ...until, pay, items(), ...say("afterwards")];
    }
    case "payment-received":
    case "money-late": {
      const next = isShipped(lines) || email.kind === "money-late" ? say("next") : [];
      return [...say("text"), ...next, view, items(), ...addressBlocks(order, lines, t)];
    }
    case "money-missing": {
      const words = t[email.kind];
      const [paid, rest] = [formatMoney(email.paidMinor), formatMoney(email.restMinor)];
      return [
        ...say("text"),
        ...say("fee"),
        ...asNote(say(email.overdue ? "overdue" : "inTime")),
        { kind: "button", label: words.button, href: orderUrl },
        facts([words.received, paid], [words.stillDue, rest]),
      ];
    }
    case "money-excess":
    case "refund-failed":
      return [...say("text"), ...say("next"), view];
    case "shipped":
    case "shipment-corrected": {
      const words = t.shipped;
      const track: Block[] = email.trackingUrl
        ? [{ kind: "button", label: words.button, href: email.trackingUrl }]
        : [view];
      return [
        ...say("text"),
        facts(
          [words.expected, email.expected ? formatWindow(email.expected) : ""],
          [words.carrier, email.carrier],
          [words.trackingNumber, email.trackingNumber],
        ),
        ...track,
        parcelBlock(email.lines),
        ...addressBlocks(order, lines, t),
      ];
    }
    case "shipment-undone":
      return [...say("text"), view, parcelBlock(email.lines)];
    case "refund-address-confirm": {
      const words = t[email.kind];
      return [
        ...say("text"),
        facts(
          [words.token, email.crypto],
          [words.network, email.network],
          [words.address, email.address],
        ),
        ...asNote(say("check")),
        { kind: "button", label: words.button, href: email.url },
        ...say("until"),
        ...say("notYou"),
      ];
    }
    case "refund-address-ask": {
      const words = t[email.kind];
      const button: Block = { kind: "button", label: words.button, href: `${orderUrl}#refund` };
      return [...say("text"), ...say("next"), button];
    }
    case "refund-sent": {
      const words = t[email.kind];
      const { reason: why } = email;
      const reason = why === "return" || why === "goodwill" ? why : "text";
      return [
        ...say(reason),
        facts(
          [words.amount, formatToken(email.amount, email.crypto)],
          [words.network, email.network],
          [words.transaction, email.txid],
        ),
        ...say("note"),
        view,
      ];
    }
    case "order-link":
      return [...say("text"), view, ...say("note")];
  }
}

/** What is in a parcel. */
const parcelBlock = (lines: Parameters<typeof quantityOf>[0][]): Block => ({
  kind: "rows",
  heading: t.inThisParcel,
  rows: lines.map((line) => ({ text: quantityOf(line), amount: "" })),
});

const asNote = (blocks: Block[]): Block[] =>
  blocks.map((block) => (block.kind === "text" ? { ...block, kind: "note" } : block));

/** Names with values; those without a value are left out. */
const facts = (...pairs: [name: string, value: string][]): Block => ({
  kind: "facts",
  facts: pairs.filter(([, value]) => value !== "").map(([name, value]) => ({ name, value })),
});
