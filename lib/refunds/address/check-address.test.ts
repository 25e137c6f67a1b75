import fc from "fast-check";
import { expect, test } from "vitest";
import { checkAddress } from "#lib/refunds/address/check-address.ts";

// Published vectors: EIP-55, BIP 173 and BIP 350, XRPL's documentation, and well-known contracts.
test.each([
  ["ETH", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"],
  ["BSC", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"],
  ["POLYGON", "0x52908400098527886E0F7030069857D2E4169EE7"],
  ["ETH", "0xde709f2102306220921060314715629080e2fb77"],
  ["TRX", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"],
  ["BTC", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"],
  ["BTC", "3P14159f73E4gFr7JterCCQh9QjiTjiZrG"],
  ["BTC", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"],
  ["BTC", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"],
  ["DOGE", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L"],
  ["SOL", "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"],
])("%s: %s is one", (chain, address) => {
  expect(checkAddress(chain, address, "")).toBeNull();
});

test.each([
  ["ETH", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD"],
  ["ETH", "5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"],
  ["ETH", "0x0000000000000000000000000000000000000000"],
  ["ETH", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"],
  ["TRX", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6T"],
  ["TRX", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"],
  ["BTC", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"],
  ["BTC", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"],
  ["BTC", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"],
  ["BTC", "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs"],
  ["SOL", "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5D"],
  ["SOL", "1".repeat(4000)],
])("%s: %s is none", (chain, address) => {
  expect(checkAddress(chain, address, "")).toBe("address");
});

test("an XRP address needs its tag, and no other takes one", () => {
  const xrp = "rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH";
  expect(checkAddress("XRP", xrp, "4294967295")).toBeNull();
  for (const tag of ["", "4294967296", "-1", "1.5", "abc"])
    expect(checkAddress("XRP", xrp, tag)).toBe("memo");
  expect(checkAddress("XRP", xrp.replace("r", "R"), "1")).toBe("address");
  expect(checkAddress("TRX", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "7")).toBe("memo");
  expect(checkAddress("SATS", "lnbc1", "")).toBe("chain");
});

test("money sent into the void: no single typing mistake in an address with a checksum passes", () => {
  const addresses: [string, string][] = [
    ["TRX", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"],
    ["BTC", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"],
    ["XRP", "rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH"],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...addresses),
      fc.nat(100),
      fc.constantFrom(..."abcdefghijkmnpqrstuvwxyz123456789"),
      ([chain, address], at, sign) => {
        const index = at % address.length;
        const wrong = `${address.slice(0, index)}${sign}${address.slice(index + 1)}`;
        expect(checkAddress(chain, wrong, chain === "XRP" ? "1" : "") === null).toBe(
          wrong === address,
        );
      },
    ),
  );
});

test("text of any kind gets an answer", () => {
  fc.assert(
    fc.property(fc.constantFrom("ETH", "TRX", "BTC", "SOL", "XRP"), fc.string(), (chain, text) => {
      expect(checkAddress(chain, text, "1")).not.toBeNull();
    }),
  );
});
