import type { Metadata } from "next";
import { PageForm } from "#components/merchant/settings/pages/page-form.tsx";
import { ResetPanel } from "#components/merchant/settings/reset-panel.tsx";
import { NotFound } from "#components/merchant/ui/not-found.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { getDb } from "#db/client.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { resetShopPage } from "#lib/shop-pages/actions.ts";
import { listShopPages } from "#lib/shop-pages/list-shop-pages.ts";
import { readShopPage } from "#lib/shop-pages/stored-page.ts";
import { shopPageMessages as t } from "#messages/merchant/settings/shop-pages.ts";

export const metadata: Metadata = { title: t.title };

type Props = { params: Promise<{ slug: string }> };

export default async function ShopPagePage({ params }: Props) {
  await requireStaff("owner");
  const { slug } = await params;
  const { read } = getDb();
  const row = (await listShopPages(read)).find((page) => page.slug === slug);
  if (!row) return <NotFound />;
  return (
    <>
      <PageHeader
        title={row.title}
        back={{ href: "/merchant/settings/pages", label: t.back }}
        lead={
          <a href={`/pages/${slug}`} className="link">
            {t.view}
          </a>
        }
      />
      <div className="grid max-w-4xl gap-8">
        <PageForm slug={slug} page={await readShopPage(read, slug)} />
        {row.isChanged ? (
          <ResetPanel
            action={resetShopPage}
            name="slug"
            value={slug}
            label={t.reset}
            lead={t.resetHint(`pages/${slug}.md`)}
          />
        ) : null}
      </div>
    </>
  );
}
