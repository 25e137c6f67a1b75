"use server";

import { z } from "zod";
import { pagesTag, pageTag } from "#lib/cache/cache-tags.ts";
import { previewed } from "#lib/merchant/action-state.ts";
import { merchantAction } from "#lib/merchant/merchant-action.ts";
import { baseSchema } from "#lib/merchant/merge/form-merge.ts";
import { type EditedSetting, resetSetting, saveFields } from "#lib/settings/save-fields.ts";
import type { ShopPage } from "#lib/shop-pages/read-page.ts";
import { pageSchema, pageSetting, readShopPage } from "#lib/shop-pages/stored-page.ts";
import { renderMarkdown } from "#lib/text/render-markdown.ts";
import { shopPageMessages as t } from "#messages/merchant/settings/shop-pages.ts";
import shop from "#shop/shop.ts";

const owner = { role: "owner" } as const;

const slugSchema = z.enum(shop.pages as [string]);

const settingOf = (slug: string): EditedSetting<ShopPage> => ({
  name: pageSetting(slug),
  read: (tx) => readShopPage(tx, slug),
  labels: t.fields,
  // Its title stands in the footer of every page.
  tags: [pageTag(slug), pagesTag],
});

/** Fields `slug`, `title`, `markdown` and `intent`: save or preview. */
export const saveShopPage = merchantAction(
  z.looseObject({
    slug: slugSchema,
    title: pageSchema.shape.title,
    markdown: z
      .string()
      .transform((text) => text.replaceAll("\r\n", "\n"))
      .pipe(pageSchema.shape.markdown),
    intent: z.enum(["save", "preview"]).catch("save"),
    base: baseSchema,
  }),
  async ({ slug, title, markdown, intent, ...form }, context) =>
    intent === "preview"
      ? previewed(t.previewed, { html: renderMarkdown(markdown, { standalone: true }) })
      : saveFields(context, settingOf(slug), form, { title, markdown }),
  owner,
);

/** Field `slug`: the text of the shop's folder holds again. */
export const resetShopPage = merchantAction(
  z.object({ slug: slugSchema }),
  ({ slug }, context) => resetSetting(context, settingOf(slug)),
  owner,
);
