import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stablecoins } from "#lib/payments/wallet/stablecoins.ts";
import { walletUri } from "#lib/payments/wallet/wallet-uri.ts";
import { isSolanaAddress } from "#lib/refunds/address/base58.ts";
import { isEvmAddress } from "#lib/refunds/address/evm.ts";

const evm = "0x8e23ee67d1332ad560396262c48ffbb01f93d052";
const btc = "175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W";
const sol = "mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN";
const xrp = "rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY";
const tron = "TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW";

const ask = (crypto: string, chain: string, address: string, amount: string, memo = "") =>
  walletUri({ crypto, chain, address, amount, memo });

describe("wallet links", () => {
  test.each([
    ["BIP 21", ask("BTC", "BTC", btc, "20.3"), `bitcoin:${btc}?amount=20.3`],
    [
      "its relatives",
      ask("DOGE", "DOGE", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", "40"),
      "dogecoin:DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L?amount=40",
    ],
    [
      "Bitcoin Cash, scheme in the address",
      ask("BCH", "BCH", "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "1"),
      "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a?amount=1",
    ],
    [
      "EIP-681, ether in wei",
      ask("ETH", "ETH", evm, "2.014"),
      `ethereum:${evm}@1?value=2014000000000000000`,
    ],
    [
      "EIP-681, the chain's own coin elsewhere",
      ask("BNB", "BSC", evm, "0.05"),
      `ethereum:${evm}@56?value=50000000000000000`,
    ],
    [
      "EIP-681, a token of 6 decimals",
      ask("USDT", "ETH", evm, "25.5"),
      `ethereum:0xdAC17F958D2ee523a2206206994597C13D831ec7@1/transfer?address=${evm}&uint256=25500000`,
    ],
    [
      "EIP-681, the same token of 18 decimals",
      ask("USDT", "BSC", evm, "25.5"),
      `ethereum:0x55d398326f99059fF775485246999027B3197955@56/transfer?address=${evm}&uint256=25500000000000000000`,
    ],
    ["Solana Pay", ask("SOL", "SOL", sol, "0.01"), `solana:${sol}?amount=0.01`],
    [
      "Solana Pay, a token",
      ask("USDC", "SOL", sol, "0.01"),
      `solana:${sol}?amount=0.01&spl-token=EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v`,
    ],
    ["XRP with its tag", ask("XRP", "XRP", xrp, "30", "123"), `xrpl://${xrp}?amount=30&dt=123`],
    ["TRX", ask("TRX", "TRX", tron, "12.5"), `tron:${tron}?amount=12.5`],
    [
      "Lightning",
      ask("SATS", "SATS", "lnbc20m1pvjluezpp5", "2000"),
      "lightning:lnbc20m1pvjluezpp5",
    ],
  ])("%s", (_, uri, expected) => expect(uri).toBe(expected));

  test.each([
    ["a token on TRON: its wallets read such links as TRX", ask("USDT", "TRX", tron, "25")],
    ["a token with two contracts of a name", ask("USDC", "POLYGON", evm, "25")],
    ["an unknown chain", ask("ABC", "NEWCHAIN", evm, "25")],
    [
      "a memo that no standard carries",
      ask("DOGE", "DOGE", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", "4", "7"),
    ],
    ["an amount that is no plain decimal", ask("BTC", "BTC", btc, "1e-7")],
    ["an address that would end the link", ask("BTC", "BTC", `${btc}?amount=9`, "1")],
  ])("none for %s", (_, uri) => expect(uri).toBeNull());

  test("units are never less than the amount and never a whole unit more", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 30n), (atto) => {
        const text = String(atto).padStart(19, "0");
        const uri = ask("USDT", "ETH", evm, `${text.slice(0, -18)}.${text.slice(-18)}`);
        const units = BigInt(uri?.split("uint256=")[1] ?? -1);
        const over = units * 10n ** 12n - atto;
        expect(over >= 0n && over < 10n ** 12n).toBe(true);
      }),
    );
  });
});

test.each(Object.entries(stablecoins))(
  "wrong contract: %s has the checksum of its letters",
  (_, { contract }) => {
    // In one case it would have no checksum: a mistyped digit would go unnoticed.
    const isMixed = contract !== contract.toLowerCase();
    const isSound = contract.startsWith("0x") ? isEvmAddress(contract) : isSolanaAddress(contract);
    expect(isMixed && isSound).toBe(true);
  },
);
