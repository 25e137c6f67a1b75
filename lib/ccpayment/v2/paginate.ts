import { failure, type GatewayResult } from "../shared/errors.ts";
import type { Page } from "./fields/answers.ts";

/**
 * Every record of a list, page after page, each as `{ ok: true, value }`. A failure is the last thing it gives:
 * the records before it are good, those after it are unknown. Stops with "malformed" when a page repeats itself.
 *
 * ```ts
 * for await (const record of paginate(client.deposits.getAppDepositRecordList, { startAt })) …
 * ```
 */
export async function* paginate<Input extends { nextId?: string | undefined }, Item>(
  list: (input: Input) => Promise<GatewayResult<Page<Item>>>,
  input: Input,
): AsyncGenerator<GatewayResult<Item>, void, void> {
  const seen = new Set<string>();
  let nextId = input.nextId;
  do {
    const page = await list({ ...input, nextId });
    if (!page.ok) {
      yield page;
      return;
    }
    for (const value of page.value.records) yield { ok: true, value };
    nextId = page.value.nextId;
    if (nextId !== undefined && seen.has(nextId)) {
      yield failure("malformed", "The list repeats a page.");
      return;
    }
    if (nextId !== undefined) seen.add(nextId);
  } while (nextId !== undefined);
}
