import { expect, test } from "vitest";
import { composeOrderEmail } from "#lib/mail/compose/compose-email.ts";
import type { EmailKind } from "#lib/mail/email-content.ts";
import { composeExample } from "#lib/mail/preview/compose-example.ts";
import {
  exampleLines,
  exampleOrder,
  orderEmailExamples,
} from "#lib/mail/preview/email-examples.ts";
import { readColors } from "#lib/mail/render/theme-colors.ts";
import { emailKinds, firstTexts } from "#lib/mail/texts/email-texts.ts";
import { defaults } from "#lib/settings/settings.ts";

const APP_URL = "https://shop.example";

const contextOf = (kind: EmailKind) => ({
  appUrl: APP_URL,
  texts: firstTexts(kind),
  contact: defaults.contact,
  links: [],
});

const all = emailKinds.map((kind) => ({ kind, mail: composeExample(kind, contextOf(kind)) }));

test.each(all)("$kind says the same as HTML and as text, and fetches nothing", ({ mail }) => {
  expect(mail.subject).not.toBe("");
  expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
  const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? "");
  for (const href of links.filter((href) => href !== APP_URL)) expect(mail.text).toContain(href);
  expect(mail.html).not.toMatch(/<(script|img|link|iframe)\b|url\(|var\(--/);
});

test("injected: what shoppers and products are called is text in a mail", () => {
  const name = `<img src=x onerror="alert(1)">`;
  const order = { ...exampleOrder, address: { ...exampleOrder.address, name } };
  const lines = exampleLines.map((line) => ({ ...line, title: "<b>&" }));
  const context = contextOf("payment-received");
  const { html } = composeOrderEmail({ kind: "payment-received" }, order, lines, context);
  expect(html).not.toMatch(/<img|<b>/);
});

test("used to send somebody else a message: a mail before payment repeats nothing typed beside the address", () => {
  const order = {
    ...exampleOrder,
    note: "spam1",
    address: { ...exampleOrder.address, name: "spam2", line1: "spam3", city: "spam4" },
  };
  for (const kind of ["order-received", "order-link"] as const) {
    const { subject, text, html } = composeOrderEmail(
      orderEmailExamples[kind],
      order,
      exampleLines,
      contextOf(kind),
    );
    expect(`${subject}${text}${html}`).not.toContain("spam");
  }
});

test("a theme's colors are read, light and dark; one it lacks is neutral or the light one", () => {
  const { light, dark } = readColors(
    ":root { --ink: #101010; --accent: oklch(1 0 0); --wall: light-dark(#eeeeee, #000000); }",
  );
  expect(light).toMatchObject({ ink: "#101010", wall: "#eeeeee", accent: "#1a4fa0" });
  expect(dark).toMatchObject({ ink: "#101010", wall: "#000000", accent: "#1a4fa0" });
});
