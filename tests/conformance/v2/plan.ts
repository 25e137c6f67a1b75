import { isLocalUrl } from "#lib/shared/local-address.ts";
import type { Check, Means } from "#tests/conformance/v2/check.ts";

export type Asked = {
  baseUrl: string;
  allowMoneyMoves: boolean;
  /** USD that may be spent in all. */
  limit?: string | undefined;
  /** A Cwallet id or e-mail address that may receive some of it. */
  cwallet?: string | undefined;
  /** A chain and an address on it, such as TRX:T…, for a batch that is aborted. */
  address?: string | undefined;
};

export type Plan = { checks: Check[]; skipped: Check[]; means: Means };

const nobody = "TXYZabcdefghijkmnopqrstuvwxyz12345";
const sandboxMeans: Means = {
  limitUsd: "4",
  cwalletUser: "9000001",
  chain: "TRX",
  address: nobody,
};

/**
 * Chooses what may run. On this machine everything does. Elsewhere nothing provokes refusals that could block an
 * address, and money moves only when that is allowed, with a limit and with receivers. Throws Error, with what is missing.
 */
export function planChecks(checks: Check[], asked: Asked): Plan {
  if (isLocalUrl(asked.baseUrl)) return { checks, skipped: [], means: sandboxMeans };
  const mayRun = ({ effect = "none" }: Check) =>
    effect === "none" || (effect === "moves-money" && asked.allowMoneyMoves);
  return {
    checks: checks.filter(mayRun),
    skipped: checks.filter((check) => !mayRun(check)),
    means: asked.allowMoneyMoves ? readMeans(asked) : sandboxMeans,
  };
}

function readMeans({ limit = "", cwallet, address = "" }: Asked): Means {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(limit) || Number(limit) <= 0)
    throw new Error("--allow-money-moves needs --limit: USD that may be spent, such as 2");
  if (!cwallet) throw new Error("--allow-money-moves needs --cwallet: who receives a withdrawal");
  const [, chain, to] = /^([A-Z]{2,10}):(\S+)$/.exec(address) ?? [];
  if (!chain || !to)
    throw new Error("--allow-money-moves needs --address: a chain and an address, such as TRX:T…");
  return { limitUsd: limit, cwalletUser: cwallet, chain, address: to };
}
