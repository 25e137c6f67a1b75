import { divideUp, multiply, subtract } from "#lib/ccpayment/shared/decimal.ts";
import { must } from "#tests/conformance/must.ts";
import { type Check, type Coin, refused, USD, USDT, usdt } from "#tests/conformance/v2/check.ts";

type Quote = Record<
  "amountIn" | "amountOut" | "swapRate" | "feeRate" | "fee" | "netAmountOut",
  string
>;

const near = (a: string, b: string) => Math.abs(Number(a) - Number(b)) <= Number(b) * 1e-9;

/** Coins, prices, fiats, chains, fees and quotes. */
export const reference: Check[] = [
  {
    name: "coins have networks keyed by chain, and getCoin gives the same coin (§8.1)",
    async run(peer) {
      const { coins } = await peer.data<{ coins: Coin[] }>("getCoinList");
      const listed = coins.find(({ coinId }) => coinId === USDT);
      const { coin, network } = await usdt(peer);
      must(coin.symbol === "USDT" && listed?.symbol === "USDT", `coin 1280 is ${coin.symbol}`);
      must(Number.isInteger(network.precision), `precision ${network.precision}`);
      for (const [chain, one] of Object.entries(coin.networks))
        must(one.chain === chain, `network ${chain} says ${one.chain}`);
    },
  },
  {
    name: "prices are decimal strings in USDT, keyed by the coin's id (§8.2)",
    async run(peer) {
      const asked = { coinIds: [USDT, 1482] };
      const { prices } = await peer.data<{ prices: Record<string, string> }>(
        "getCoinUSDTPrice",
        asked,
      );
      must(/^\d+(\.\d+)?$/.test(prices[USDT] ?? ""), `the price of 1280 is ${prices[USDT]}`);
      must(near(prices[USDT] ?? "0", "1"), `USDT costs ${prices[USDT]} USDT`);
    },
  },
  {
    name: "USD has the id 1033 and a rate of 1 (§8.2, §13)",
    async run(peer) {
      type Fiat = { fiatId: number; symbol: string; usdRate: string };
      const { fiats } = await peer.data<{ fiats: Fiat[] }>("getFiatList");
      const usd = fiats.find(({ fiatId }) => fiatId === USD);
      must(usd?.symbol === "USD" && Number(usd.usdRate) === 1, JSON.stringify(usd));
    },
  },
  {
    name: "chains tell their confirmations and whether they are EVM (§8.2)",
    async run(peer) {
      type Chain = { chain: string; isEVM: boolean };
      const { chains } = await peer.data<{ chains: Chain[] }>("getChainList");
      const ethereum = chains.find(({ chain }) => chain === "ETH");
      must(ethereum === undefined || ethereum.isEVM === true, JSON.stringify(ethereum));
      must(chains.length > 0, "no chain");
    },
  },
  {
    name: "a network fee is quoted in the chain's native coin (§5.2)",
    async run(peer) {
      const { network } = await usdt(peer);
      const { fee } = await peer.data<{ fee: { coinId: number; amount: string } }>(
        "getWithdrawFee",
        {
          coinId: USDT,
          chain: network.chain,
        },
      );
      must(fee.coinId !== USDT, "USDT pays its own fee");
      must(Number(fee.amount) >= 0, `fee ${fee.amount}`);
    },
  },
  {
    name: "a standard in the chain's place is refused with 13001, an unknown coin with 13000",
    async run(peer) {
      const body = JSON.stringify({ coinId: USDT, chain: "TRC20" });
      refused(await peer.ask("getWithdrawFee", body), 13001);
      refused(await peer.ask("getCoin", '{"coinId":1}'), 13000, 11003);
    },
  },
  {
    name: "a malformed address is invalid, and no error (§11.3)",
    async run(peer) {
      const asked = { chain: "TRX", address: "not-an-address" };
      const { addrIsValid } = await peer.data("checkWithdrawalAddressValidity", asked);
      must(addrIsValid === false, `addrIsValid ${addrIsValid}`);
    },
  },
  {
    name: "a swap's quote: fee is feeRate of the output, and the rest is net (§10.2)",
    async run(peer) {
      const asked = { coinIdIn: USDT, amountIn: "100", coinIdOut: 1482 };
      const quote = await peer.data<Quote>("estimate", asked);
      const { amountIn, amountOut, feeRate, fee, netAmountOut, swapRate } = quote;
      must(near(fee, multiply(feeRate, amountOut)), `fee ${fee} of ${amountOut} at ${feeRate}`);
      must(near(netAmountOut, subtract(amountOut, fee)), `net ${netAmountOut}`);
      must(near(swapRate, divideUp(amountOut, amountIn)), `swapRate ${swapRate}`);
    },
  },
  {
    name: "balances are listed, and one is read by its coin (§7)",
    async run(peer) {
      const { assets } = await peer.data<{ assets: unknown }>("getAppCoinAssetList");
      must(Array.isArray(assets), JSON.stringify(assets));
      const { asset } = await peer.data<{ asset: { coinId: number } }>("getAppCoinAsset", {
        coinId: USDT,
      });
      must(asset.coinId === USDT, JSON.stringify(asset));
    },
  },
];
