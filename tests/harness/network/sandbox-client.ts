import type {
  SandboxClock,
  SandboxDelivery,
  SandboxOrder,
  SandboxPayment,
} from "#lib/sandbox/types.ts";

export const USDT = "0912e09a-d8e2-41d7-a0bc-a25530892988";
export const BTC = "7d0c3b5e-19b2-4d64-9a53-2f6f0c1ab001";

export type SandboxClient = ReturnType<typeof sandboxClient>;

/** The sandbox's JSON API, as a script uses it. */
export function sandboxClient(url: string) {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`${url}/sandbox/api/${path}`, init);
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<T>;
  }
  return {
    orders: () => call<{ orders: SandboxOrder[] }>("GET", "orders").then(({ orders }) => orders),
    pay: (
      id: string,
      amount: "exact" | string | { fraction: string },
      tokenId = USDT,
      stage = "success",
    ) =>
      call<{ payment: SandboxPayment }>("POST", `orders/${id}/payments`, {
        tokenId,
        amount,
        stage,
      }),
    deliveries: (id: string) =>
      call<{ deliveries: SandboxDelivery[] }>("GET", `deliveries?merchantOrderId=${id}`).then(
        (it) => it.deliveries,
      ),
    redeliver: (id: string, edits: object = {}) =>
      call<{ attempt: SandboxDelivery["attempts"][number] }>(
        "POST",
        `deliveries/${id}/redeliver`,
        edits,
      ),
    refund: (id: string, body: object) => call("POST", `orders/${id}/refunds`, body),
    advance: (advanceSeconds: number) => call<SandboxClock>("POST", "clock", { advanceSeconds }),
    settings: (changes: object) => call("POST", "settings", changes),
    reset: () => call("POST", "reset", {}),
  };
}
