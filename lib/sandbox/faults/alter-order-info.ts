import { add } from "#lib/ccpayment/shared/decimal.ts";

type Entry = {
  order_detail: { status: string };
  trade_list: { amount: string; pay_time: number }[];
  refund_list?: { pay_time: number }[];
};

function beforeV1(entry: Entry, since: number): Entry {
  const earlier = (one: { pay_time: number }) => one.pay_time < since;
  const trades = entry.trade_list.filter(earlier);
  const whole = trades.length === entry.trade_list.length;
  return {
    ...entry,
    order_detail: whole ? entry.order_detail : { ...entry.order_detail, status: "Pending" },
    trade_list: trades,
    ...(entry.refund_list ? { refund_list: entry.refund_list.filter(earlier) } : {}),
  };
}

function contradictedV1(entry: Entry): Entry {
  return {
    ...entry,
    order_detail: { ...entry.order_detail, status: "Successful" },
    trade_list: entry.trade_list.map((trade) => ({
      ...trade,
      amount: (Number(trade.amount) / 100).toFixed(8),
    })),
  };
}

type PaidEntry = { arrivedAt: number; amount?: string; paidAmount?: string; paidValue?: string };
type V2Info = { paidList: PaidEntry[]; totalPaidValue?: string };

function withPaid(info: V2Info, paidList: PaidEntry[]): V2Info {
  const total = add("0", ...paidList.map(({ paidValue }) => paidValue ?? "0"));
  return { ...info, paidList, ...(info.totalPaidValue ? { totalPaidValue: total } : {}) };
}

const hundredth = (amount: string) => (Number(amount) / 100).toFixed(8);

const contradictedV2 = (info: V2Info): V2Info =>
  withPaid(
    info,
    info.paidList.map((entry) => {
      const amounts = Object.entries(entry).filter(([name]) => /amount|paidValue/i.test(name));
      return {
        ...entry,
        ...Object.fromEntries(amounts.map(([name, value]) => [name, hundredth(String(value))])),
        status: "Success",
      };
    }),
  );

/** An order info of either version without what was paid since `since` (Unix seconds). */
export function infoBefore(data: unknown, since: number): unknown {
  if (Array.isArray(data)) return data.map((entry: Entry) => beforeV1(entry, since));
  const info = data as V2Info;
  return withPaid(
    info,
    info.paidList.filter(({ arrivedAt }) => arrivedAt < since),
  );
}

/** An order info of either version that claims success, with a hundredth of what was paid. */
export const contradictedInfo = (data: unknown): unknown =>
  Array.isArray(data) ? data.map(contradictedV1) : contradictedV2(data as V2Info);
