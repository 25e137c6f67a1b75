import { getShopInfo } from "#lib/shop-pages/queries.ts";
import { layoutMessages } from "#messages/layout.ts";

/** What an order is subject to, beside the button that orders. */
export async function LegalNote() {
  const { legal } = await getShopInfo();
  return (
    <p className="text-label text-muted">
      {layoutMessages.orderTerms}{" "}
      {legal.map(({ title, href }, index) => (
        <span key={href}>
          <a href={href} className="link">
            {title}
          </a>
          {index < legal.length - 1 ? "\u00a0· " : null}
        </span>
      ))}
    </p>
  );
}
