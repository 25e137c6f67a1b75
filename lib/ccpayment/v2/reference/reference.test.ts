import { describe, expect, it } from "vitest";
import { withLocalServer } from "../testing/local-client.ts";

const { answer, client, testCalls } = withLocalServer();

const network = {
  chain: "TRX",
  chainFullName: "Tron",
  contract: "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
  precision: 6,
  canDeposit: true,
  canWithdraw: true,
  minimumDepositAmount: "0",
  minimumWithdrawAmount: "1",
  maximumWithdrawAmount: "0",
  isSupportMemo: false,
  protocol: "TRC20",
};
const coin = {
  coinId: 1280,
  symbol: "USDT",
  coinFullName: "Tether USD",
  logoUrl: "https://resource.cwallet.com/token/icon/usdt.png",
  status: "Normal",
  price: "1",
};
const fiat = {
  fiatId: 1033,
  symbol: "USD",
  logoUrl: "https://resource.cwallet.com/fiat/USD.png",
  mark: "$",
  usdRate: "1",
};
const polygon = {
  chain: "POLYGON",
  chainFullName: "Polygon",
  explorer: "https://polygonscan.com",
  logoUrl: "https://resource.cwallet.com/token/icon/matic.png",
  status: "Normal",
  confirmations: 50,
  baseUrl: "https://polygonscan.com/tx/%s",
  isEVM: true,
  supportMemo: false,
};

describe("calls", () => {
  testCalls([
    {
      call: (api) => api.reference.getCoinList(),
      path: "/getCoinList",
      body: {},
      data: { coins: [{ ...coin, networks: { TRX: network } }] },
      value: [{ ...coin, networks: [network] }],
    },
    {
      call: (api) => api.reference.getCoin({ coinId: 1280 }),
      path: "/getCoin",
      body: { coinId: 1280 },
      data: { coin: { ...coin, networks: { TRX: network } } },
      value: { ...coin, networks: [network] },
    },
    {
      call: (api) => api.reference.getCoinUSDTPrice({ coinIds: [1280, "1482"] }),
      path: "/getCoinUSDTPrice",
      body: { coinIds: [1280, 1482] },
      data: { prices: { "1280": "1", "1482": "0.2371" } },
      value: new Map([
        [1280, "1"],
        [1482, "0.2371"],
      ]),
    },
    {
      call: (api) => api.reference.getFiatList(),
      path: "/getFiatList",
      body: {},
      data: { fiats: [fiat] },
      value: [fiat],
    },
    {
      call: (api) => api.reference.getChainList({ chains: ["POLYGON"] }),
      path: "/getChainList",
      body: { chains: ["POLYGON"] },
      data: { chains: [polygon] },
      value: [polygon],
    },
    {
      call: (api) => api.reference.allChains(),
      path: "/all/chain",
      body: {},
      data: { chains: [{ chain: "TRX", status: "Maintain", confirmNum: 19, isEVM: false }] },
      value: [
        {
          chain: "TRX",
          status: "Maintenance",
          confirmations: 19,
          isEVM: false,
          supportMemo: false,
        },
      ],
    },
    {
      call: (api) => api.reference.getMainCoinList({ appId: "202301010000000000000000000000001" }),
      path: "/getMainCoinList",
      body: { appId: "202301010000000000000000000000001" },
      data: { coinChainList: [{ coinId: 1482, symbol: "TRX", status: "Normal", chain: "TRX" }] },
      value: [{ coinId: 1482, symbol: "TRX", status: "Normal", chain: "TRX", chains: [] }],
    },
  ]);
});

it("an unknown coin status is not normal", async () => {
  answer({ coins: [{ coinId: 1, symbol: "X", status: "Paused", networks: null }] });
  expect(await client().reference.getCoinList()).toEqual({
    ok: true,
    value: [{ coinId: 1, symbol: "X", status: "Unknown", networks: [] }],
  });
});
