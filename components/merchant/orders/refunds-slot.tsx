/** Where an order's refunds stand. */
export function RefundsSlot(_: { orderId: string }) {
  return null;
}
