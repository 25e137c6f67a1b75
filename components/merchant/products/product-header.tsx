import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Tabs } from "#components/merchant/ui/tabs.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Badge, type Tone } from "#components/ui/notice.tsx";
import type { ProductFields } from "#lib/catalog/edit/product-fields.ts";
import { productHref } from "#lib/catalog/product-href.ts";
import { editMessages as t } from "#messages/merchant/catalog/products.ts";

const tones: Record<ProductFields["status"], Tone> = {
  draft: "warn",
  active: "good",
  archived: "calm",
};

export function StatusBadge({ status }: { status: ProductFields["status"] }) {
  return <Badge tone={tones[status]}>{t.status[status]}</Badge>;
}

type Props = {
  product: { id: string; fields: Pick<ProductFields, "title" | "slug" | "status"> };
  tab: "details" | "variants" | "pictures";
};

/** The top of a product's pages, and the way between them. */
export function ProductHeader({ product: { id, fields }, tab }: Props) {
  const base = `/merchant/products/${id}`;
  const paths = { details: base, variants: `${base}/variants`, pictures: `${base}/pictures` };
  return (
    <>
      <PageHeader
        title={fields.title}
        lead={<StatusBadge status={fields.status} />}
        back={{ href: "/merchant/products", label: t.products }}
      >
        <a href={`/merchant/preview/${id}`} className={buttonClass("secondary")}>
          {t.preview}
        </a>
        {fields.status === "active" ? (
          <a href={productHref(fields.slug)} className={buttonClass("secondary")}>
            {t.viewInShop}
          </a>
        ) : null}
      </PageHeader>
      <Tabs
        label={t.tabs.label}
        tabs={(["details", "variants", "pictures"] as const).map((name) => ({
          href: paths[name],
          label: t.tabs[name],
          current: name === tab,
        }))}
      />
    </>
  );
}
