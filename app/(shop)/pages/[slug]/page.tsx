import type { Metadata } from "next";
import { NotFoundPage, notFoundMetadata } from "#components/layout/not-found-page.tsx";
import { PageText } from "#components/layout/page-text.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { keepBriefly } from "#lib/cache/keep-briefly.ts";
import { getShopPage } from "#lib/shop-pages/queries.ts";
import { renderMarkdown } from "#lib/text/render-markdown.ts";
import shop from "#shop/shop.ts";

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = () => shop.pages.map((slug) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await getShopPage((await params).slug);
  return page ? { title: page.title } : notFoundMetadata;
}

/** A page of the shop's own: terms, privacy, contact … */
export default async function ShopPageRoute({ params }: Props) {
  const page = await getShopPage((await params).slug);
  if (!page) {
    await keepBriefly();
    return <NotFoundPage />;
  }
  return (
    <Container className="pb-section">
      <PageHeading title={page.title} />
      <PageText html={renderMarkdown(page.markdown, { standalone: true })} />
    </Container>
  );
}
