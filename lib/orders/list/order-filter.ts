import { z } from "zod";
import type { Fulfillment } from "#db/tables/orders.ts";
import { parseTypedPrice } from "#lib/money.ts";
import { orderStates } from "#lib/orders/order-state.ts";

export const sortings = ["newest", "oldest", "highest", "lowest"] as const;
export type Sorting = (typeof sortings)[number];

/** Filters by shipping: what a person must still send, has sent in part, or has sent. */
export const fulfillmentFilters = [
  "unfulfilled",
  "partial",
  "fulfilled",
] as const satisfies Fulfillment[];

const DAY_MS = 86_400_000;
/** Shorter searches find too much to be of use. */
const MIN_SEARCH = 2;

// Whatever can't be read is no filter: a link that was cut still opens the list.
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const day = z.iso.date().transform((text) => Date.parse(`${text}T00:00:00Z`));
const price = z
  .string()
  .transform(parseTypedPrice)
  .refine((minor) => minor !== null)
  .transform(Number);

const schema = z.object({
  q: optional(z.string().trim().min(MIN_SEARCH).max(200)),
  state: optional(z.enum(orderStates)),
  review: optional(z.literal("1")),
  fulfillment: optional(z.enum(fulfillmentFilters)),
  from: optional(day),
  to: optional(day),
  min: optional(price),
  max: optional(price),
  country: optional(z.string().regex(/^[A-Z]{2}$/)),
  sort: optional(z.enum(sortings)),
});

/** Which orders a list shows, and in what order. Times are ms UTC, amounts in minor units. */
export type OrderFilter = {
  search: string | null;
  state: (typeof orderStates)[number] | null;
  needsReview: boolean;
  fulfillment: (typeof fulfillmentFilters)[number] | null;
  /** From this moment on. */
  from: number | null;
  /** Before this moment. */
  until: number | null;
  minMinor: number | null;
  maxMinor: number | null;
  country: string | null;
  sort: Sorting;
};

/** The first of each parameter of an address, as the list's form sends them. */
export type Parameters = Record<string, string | string[] | undefined>;

/** Reads the filter in an address (docs/console.md); dates are whole days in UTC, both ends included. */
export function readOrderFilter(parameters: Parameters): OrderFilter {
  const first = Object.entries(parameters).map(([name, value]) => [name, [value].flat()[0]]);
  const given = schema.parse(Object.fromEntries(first));
  return {
    search: given.q ?? null,
    state: given.state ?? null,
    needsReview: given.review !== undefined,
    fulfillment: given.fulfillment ?? null,
    from: given.from ?? null,
    until: given.to === undefined ? null : given.to + DAY_MS,
    minMinor: given.min ?? null,
    maxMinor: given.max ?? null,
    country: given.country ?? null,
    sort: given.sort ?? "newest",
  };
}
