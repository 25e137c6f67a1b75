/** How many pieces are left, as shoppers read it. */
export function formatStock(available: number): string {
  if (available <= 0) return "Sold out";
  if (available <= 3) return `Only ${available} left`;
  return "In stock, leaves the workshop in 3 days";
}
