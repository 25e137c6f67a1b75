import { compare, divideUp } from "#lib/ccpayment/shared/decimal.ts";
import { must } from "#tests/conformance/must.ts";
import { type Check, type Means, refused, USDT } from "#tests/conformance/v2/check.ts";
import { newId, type Peer } from "#tests/conformance/v2/peer.ts";

const TRX = 1482;

/** USDT worth a share of the limit, with two decimals. */
function share({ limitUsd }: Means, parts: number): string {
  const amount = (Math.floor(Number(divideUp(limitUsd, String(parts))) * 100) / 100).toFixed(2);
  must(compare(amount, "0.01") >= 0, `the limit of ${limitUsd} USD is too low`);
  return amount;
}

const available = async (peer: Peer, userId: string) => {
  const { asset } = await peer.data<{ asset: { available: string } }>("getUserCoinAsset", {
    userId,
    coinId: USDT,
  });
  return Number(asset.available || "0");
};

/** Withdrawals, transfers, swaps and batches, which together spend less than the limit. */
export const moneyMoves: Check[] = [
  {
    name: "a withdrawal to a Cwallet happens once, however often it is asked for (§5.4)",
    effect: "moves-money",
    async run(peer, means) {
      const orderId = newId();
      const asked = { orderId, coinId: USDT, cwalletUser: means.cwalletUser };
      const body = { ...asked, amount: share(means, 4) };
      const { recordId } = await peer.data("applyAppWithdrawToCwallet", body);
      refused(await peer.ask("applyAppWithdrawToCwallet", JSON.stringify(body)), 11011, 11007);
      const { record } = await peer.data<{ record: Record<string, unknown> }>(
        "getAppWithdrawRecord",
        { orderId },
      );
      must(record.recordId === recordId, `${record.recordId}, answered ${recordId}`);
      must(
        record.withdrawType === "Cwallet" && record.chain === "Cwallet OS",
        JSON.stringify(record),
      );
    },
  },
  {
    name: "a transfer to a user's wallet and back changes nothing (§9)",
    effect: "moves-money",
    async run(peer, means) {
      const amount = share(means, 4);
      const userId = `user-${newId()}`;
      const there = { fromUserId: peer.appId, toUserId: userId };
      const back = { fromUserId: userId, toUserId: peer.appId };
      await peer.data("userTransfer", { orderId: newId(), ...there, coinId: USDT, amount });
      must((await available(peer, userId)) === Number(amount), "it did not arrive");
      const tooMuch = { orderId: newId(), ...back, coinId: USDT, amount: "1000000" };
      refused(await peer.ask("userTransfer", JSON.stringify(tooMuch)), 14000);
      await peer.data("userTransfer", { orderId: newId(), ...back, coinId: USDT, amount });
      must((await available(peer, userId)) === 0, "it did not come back");
    },
  },
  {
    name: "a swap gives its quote, and nothing below the minimum asked for (§10)",
    effect: "moves-money",
    async run(peer, means) {
      const asked = { coinIdIn: USDT, amountIn: share(means, 4), coinIdOut: TRX };
      const greedy = { ...asked, orderId: newId(), amountOutMinimum: "1000000000" };
      refused(await peer.ask("swap", JSON.stringify(greedy)), 16003);
      const orderId = newId();
      const done = await peer.data("swap", { ...asked, orderId });
      const { record } = await peer.data<{ record: Record<string, string> }>("getSwapRecord", {
        orderId,
      });
      must(record.recordId === done.recordId, JSON.stringify(record));
      must(Number(record.netAmountOut) === Number(done.netAmountOut), JSON.stringify(record));
    },
  },
  {
    name: "a batch that is aborted before it is confirmed sends nothing (§6)",
    effect: "moves-money",
    async run(peer, means) {
      const batchOrderId = newId();
      const task = { orderId: newId(), address: means.address, amount: share(means, 1) };
      const batch = { batchOrderId, coinId: USDT, chain: means.chain, mode: "Batch" };
      await peer.data("applyBatchWithdraw", { ...batch, orders: [task] });
      await peer.data("abortBatchWithdraw", { batchOrderId });
      const { stats } = await peer.data<{ stats: Record<string, number> }>(
        "getBatchWithdrawOrder",
        {
          batchOrderId,
        },
      );
      must(stats.succeeded === 0 && stats.processing === 0, JSON.stringify(stats));
    },
  },
];
