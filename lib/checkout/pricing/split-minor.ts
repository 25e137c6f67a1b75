/**
 * Splits an amount in proportion to whole weights, exactly: each part is rounded down, and the minor units left over go
 * to the largest remainders, earlier parts first. Where all weights are zero, the first part gets everything.
 */
export function splitMinor(amountMinor: number, weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map((_, at) => (at === 0 ? amountMinor : 0));
  const shares = weights.map((weight, at) => {
    const product = BigInt(amountMinor) * BigInt(weight);
    return { at, part: Number(product / BigInt(sum)), rest: product % BigInt(sum) };
  });
  let left = amountMinor - shares.reduce((total, { part }) => total + part, 0);
  for (const share of shares.toSorted((a, b) => Number(b.rest - a.rest) || a.at - b.at))
    if (left-- > 0) share.part++;
  return shares.map(({ part }) => part);
}
