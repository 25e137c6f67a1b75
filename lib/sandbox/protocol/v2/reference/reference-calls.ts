import {
  allChain,
  getChainList,
  getFiatList,
  getMainCoinList,
} from "#lib/sandbox/protocol/v2/reference/chains.ts";
import {
  getCoin,
  getCoinList,
  getCoinUSDTPrice,
} from "#lib/sandbox/protocol/v2/reference/coins.ts";

export const referenceCalls = {
  getCoinList,
  getCoin,
  getCoinUSDTPrice,
  getFiatList,
  getChainList,
  "all/chain": allChain,
  getMainCoinList,
};
