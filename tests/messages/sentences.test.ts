import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ZodEnum, ZodLiteral, ZodNumber } from "zod";
import type { EventFormat } from "#lib/orders/events/event-format.ts";
import { orderEventSchema } from "#lib/orders/events/order-event.ts";
import { alarmKinds, reviewReasonSchema } from "#lib/orders/events/review-reason.ts";

type Said = Record<string, unknown> & { kind: string };
type Sentences = Record<string, (said: Said, format: EventFormat) => string>;

const languages = readdirSync(new URL("../../messages/", import.meta.url));

// Writes what it is given as it is, so that a sentence that drops an amount is found.
const format: EventFormat = {
  token: ({ amount, crypto }) => `${amount} ${crypto}`,
  money: (minor) => `${minor}`,
  network: (chain) => chain,
  state: (state) => state,
};

/** One example of each kind, one more for each value of an enumeration, made from its schema. */
function examples(schema: typeof orderEventSchema | typeof reviewReasonSchema): Said[] {
  return schema.options.flatMap(({ shape }) => {
    const fields = Object.entries(shape).map(([key, field]): [string, unknown[]] => {
      if (field instanceof ZodLiteral) return [key, [...field.values]];
      if (field instanceof ZodEnum) return [key, field.options];
      return [key, field instanceof ZodNumber ? [1234] : [`<${key}>`]];
    });
    return fields.reduce<Said[]>(
      (all, [key, values]) =>
        all.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
      [{ kind: "" }],
    );
  });
}

const events = examples(orderEventSchema);
const reasons = examples(reviewReasonSchema);
const forShoppers = events.filter(({ kind }) => !(alarmKinds as string[]).includes(kind));
const kindsForShoppers = new Set(forShoppers.map(({ kind }) => kind));

function expectSentences(sentences: Sentences, said: Said[]) {
  for (const one of said) {
    const sentence = sentences[one.kind]?.(one, format) ?? "";
    expect(sentence, one.kind).toMatch(/\p{L}{2}/u);
    expect(sentence, one.kind).not.toMatch(/undefined|\[object/);
  }
}

test.for(languages)(
  "untold: every kind of event and review reason has words in %s",
  async (language) => {
    const shopper = await import(`../../messages/${language}/order/order-events.ts`);
    expectSentences(shopper.orderEventMessages, forShoppers);
    expect(Object.keys(shopper.orderEventMessages)).toHaveLength(kindsForShoppers.size);
    expectSentences(shopper.reviewReasonMessages, reasons);
    const staff = await import(`../../messages/${language}/merchant/orders/events.ts`);
    expectSentences(staff.merchantOrderEventMessages, events);
    expectSentences(staff.merchantReviewReasonMessages, reasons);
    // Staff read everything that an alarm says.
    for (const { kind, ...data } of reasons)
      for (const value of Object.values(data))
        expect(staff.merchantReviewReasonMessages[kind]({ kind, ...data }, format)).toContain(
          `${value}`,
        );
  },
);
