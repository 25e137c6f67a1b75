"use client";

import { useEffect, useState } from "react";
import { offerMessages as t } from "#messages/catalog/offer.ts";

type Amount = { tokenId: string; crypto: string; network: string; amount: string };

const CHOICE = "token";

/** The price in a token of the shopper's choice; nothing until the rates are there, nothing when they aren't. */
export function TokenPrice({ priceMinor }: { priceMinor: number }) {
  const [amounts, setAmounts] = useState<Amount[]>([]);
  const [chosen, setChosen] = useState("");
  useEffect(() => {
    let gone = false;
    setChosen(remembered());
    fetch(`/api/rates?price=${priceMinor}`)
      .then((response) => response.json())
      .then(({ tokens }: { tokens?: Amount[] }) => !gone && setAmounts(tokens ?? []))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [priceMinor]);
  const shown = amounts.find(({ tokenId }) => tokenId === chosen) ?? amounts[0];
  return (
    <p className="figures flex min-h-8 flex-wrap items-center gap-x-2 text-label text-muted">
      {shown ? (
        <>
          <span>≈ {readable(shown.amount)}</span>
          <select
            aria-label={t.tokenForPrice}
            value={shown.tokenId}
            onChange={({ target }) => {
              setChosen(target.value);
              remember(target.value);
            }}
            className="border-b border-line-strong bg-paper py-1"
          >
            {amounts.map(({ tokenId, crypto, network }) => (
              <option key={tokenId} value={tokenId}>
                {crypto} ({network})
              </option>
            ))}
          </select>
        </>
      ) : null}
    </p>
  );
}

/** Where the browser lets nobody store anything, the choice holds for the page. */
function remembered(): string {
  try {
    return localStorage.getItem(CHOICE) ?? "";
  } catch {
    return "";
  }
}

function remember(tokenId: string): void {
  try {
    localStorage.setItem(CHOICE, tokenId);
  } catch {}
}

/** Six significant digits are enough to compare; the payment page names the exact amount. */
function readable(amount: string): string {
  return Number(amount).toLocaleString(document.documentElement.lang, {
    maximumSignificantDigits: 6,
  });
}
