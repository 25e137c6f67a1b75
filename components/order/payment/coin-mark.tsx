/** A coin's sign (public/coins.svg); a plain disc for a coin that has none. Its name stands beside it. */
export function CoinMark({ crypto }: { crypto: string }) {
  return (
    <svg aria-hidden="true" className="size-8 shrink-0 rounded-full bg-line-strong">
      <use href={`/coins.svg#${crypto.toLowerCase()}`} />
    </svg>
  );
}
