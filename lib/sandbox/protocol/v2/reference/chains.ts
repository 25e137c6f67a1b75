import * as z from "zod";
import { logo } from "#lib/sandbox/protocol/v1/reference.ts";
import { v2Call } from "#lib/sandbox/protocol/v2/call.ts";
import { chain as chainField, merchantId } from "#lib/sandbox/protocol/v2/fields.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";
import { type Chain, chains } from "#lib/sandbox/tokens/chains.ts";
import { fiats } from "#lib/sandbox/tokens/fiats.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";
import { ok } from "#lib/shared/result.ts";

const names = z.array(chainField).max(100).optional();

const confirmationsOn = (chain: string) =>
  Math.max(0, ...tokens.filter((token) => token.chain === chain).map((one) => one.confirmations));

const needsMemo = (chain: string) => tokens.some((token) => token.chain === chain && token.memo);

function statusOf({ store }: Sandbox, { chain }: Chain): string {
  const { v2ChainInMaintenance, v2ChainStatus } = readSettings(store);
  return v2ChainInMaintenance === chain ? v2ChainStatus : "Normal";
}

const asked = (chosen: string[] | undefined) =>
  chains.filter(({ chain }) => chosen === undefined || chosen.includes(chain));

/** POST /getChainList; one source names its parameter chainIds. */
export const getChainList = v2Call({ chains: names, chainIds: names }, (sandbox, params) =>
  ok({
    chains: asked(params.chains ?? params.chainIds).map((one) => ({
      chain: one.chain,
      chainFullName: one.fullName,
      explorer: one.explorer,
      logoUrl: logo(sandbox, one.chain),
      status: statusOf(sandbox, one),
      confirmations: confirmationsOn(one.chain),
      baseUrl: one.txUrl,
      isEVM: one.isEvm,
      supportMemo: needsMemo(one.chain),
    })),
  }),
);

/** POST /all/chain. */
export const allChain = v2Call({ chains: names }, (sandbox, params) =>
  ok({
    chains: asked(params.chains).map((one) => ({
      chain: one.chain,
      chainFullName: one.fullName,
      explorer: one.explorer,
      logoUrl: logo(sandbox, one.chain),
      status: statusOf(sandbox, one),
      confirmNum: confirmationsOn(one.chain),
      isEVM: one.isEvm,
    })),
  }),
);

/** POST /getMainCoinList: each chain's native coin. */
export const getMainCoinList = v2Call({ appId: merchantId }, (sandbox) =>
  ok({
    coinChainList: chains.flatMap((one) => {
      const token = tokens.find(
        ({ crypto, chain }) => crypto === one.nativeCoin && chain === one.chain,
      );
      if (!token) return [];
      const { coinNumber: coinId, crypto: symbol, chain, network } = token;
      const status = statusOf(sandbox, one);
      return [{ coinId, symbol, logoUrl: logo(sandbox, symbol), status, chain, network }];
    }),
  }),
);

/** POST /getFiatList. */
export const getFiatList = v2Call({}, ({ publicUrl }) =>
  ok({
    fiats: fiats.map((fiat) => ({
      ...fiat,
      logoUrl: `${publicUrl}/sandbox/tokens/${fiat.symbol.toLowerCase()}.svg`,
    })),
  }),
);
