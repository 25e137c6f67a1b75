import { compare, divideUp } from "#lib/ccpayment/shared/decimal.ts";
import { must } from "#tests/conformance/must.ts";
import {
  accepted,
  type Check,
  invoice,
  refused,
  USD,
  USDT,
  usdt,
} from "#tests/conformance/v2/check.ts";
import { newId } from "#tests/conformance/v2/peer.ts";

const DAY_SECONDS = 86_400;
const now = () => Math.floor(Date.now() / 1000);

type Info = {
  orderId: string;
  price: string;
  expiredAt: number;
  createAt: number;
  totalPaidValue: string;
  paidList: unknown[];
};
type Opened = { address: string; amount: string; confirmsNeeded: number };
type OrderInfo = { amountToPay: string; rate: string; toAddress: string; paidList: unknown[] };

/** Opening orders, which nobody pays, and asking about them. */
export const orders: Check[] = [
  {
    name: "an invoice answers with its page, and its info with what was asked (§3.1, §3.2)",
    async run(peer) {
      const orderId = newId();
      const expiredAt = now() + 1800;
      const asked = { orderId, price: "1.5", priceFiatId: USD, expiredAt };
      const { invoiceUrl } = await peer.data("createInvoiceUrl", asked);
      must(/^https?:\/\/\S+$/.test(String(invoiceUrl)), `invoiceUrl ${invoiceUrl}`);
      const info = await peer.data<Info>("getInvoiceOrderInfo", { orderId });
      must(info.orderId === orderId && Number(info.price) === 1.5, JSON.stringify(info));
      must(info.expiredAt === expiredAt, `expiredAt ${info.expiredAt}, asked ${expiredAt}`);
      must(info.paidList.length === 0, "it was paid before anybody could");
      must(Number(info.totalPaidValue) === 0, `totalPaidValue ${info.totalPaidValue}`);
    },
  },
  {
    name: "without expiredAt an invoice lives for 24 hours (§3.1)",
    async run(peer) {
      const orderId = newId();
      accepted(await peer.ask("createInvoiceUrl", invoice({ orderId })));
      const { createAt, expiredAt } = await peer.data<Info>("getInvoiceOrderInfo", { orderId });
      must(Math.abs(expiredAt - createAt - DAY_SECONDS) <= 60, `${expiredAt - createAt} seconds`);
    },
  },
  {
    name: "a price may be in a coin (§3.1)",
    run: async (peer) =>
      accepted(
        await peer.ask("createInvoiceUrl", invoice({ priceFiatId: undefined, priceCoinId: USDT })),
      ),
  },
  {
    name: "more than ten days are refused with 11012",
    run: async (peer) =>
      refused(
        await peer.ask("createInvoiceUrl", invoice({ expiredAt: now() + 11 * DAY_SECONDS })),
        11012,
      ),
  },
  {
    name: "both currencies, or none, are refused",
    async run(peer) {
      refused(await peer.ask("createInvoiceUrl", invoice({ priceCoinId: USDT })));
      refused(await peer.ask("createInvoiceUrl", invoice({ priceFiatId: undefined })));
    },
  },
  {
    name: "an id of two characters is refused with 11000",
    run: async (peer) =>
      refused(await peer.ask("createInvoiceUrl", invoice({ orderId: "ab" })), 11000),
  },
  {
    name: "an order nobody opened is refused with 11003",
    async run(peer) {
      const body = JSON.stringify({ orderId: newId() });
      refused(await peer.ask("getInvoiceOrderInfo", body), 11003);
      refused(await peer.ask("getAppOrderInfo", body), 11003);
    },
  },
  {
    name: "an order with an address is due price / rate, which a wallet can send (§3.3, §3.4)",
    async run(peer) {
      const { network } = await usdt(peer);
      const orderId = newId();
      const { address, amount } = await peer.data<Opened>("createAppOrderDepositAddress", {
        orderId,
        price: "18.00",
        fiatId: USD,
        coinId: USDT,
        chain: network.chain,
      });
      const info = await peer.data<OrderInfo>("getAppOrderInfo", { orderId });
      must(info.toAddress.toLowerCase() === address.toLowerCase(), `${info.toAddress}, ${address}`);
      must(compare(info.amountToPay, amount) === 0, `${info.amountToPay} due, ${amount} answered`);
      const due = Number(divideUp("18.00", info.rate));
      must(Math.abs(Number(amount) - due) < 0.001, `${amount} due, 18.00 / ${info.rate} is ${due}`);
      const decimals = amount.split(".")[1]?.length ?? 0;
      must(decimals <= network.precision, `${amount} has more than ${network.precision} decimals`);
      must(info.paidList.length === 0, "it was paid before anybody could");
    },
  },
];
