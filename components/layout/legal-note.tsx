import { legalLinks } from "#lib/shop-pages/page-links.ts";
import { layoutMessages } from "#messages/layout.ts";

/** What an order is subject to, beside the button that orders. */
export function LegalNote() {
  return (
    <p className="text-label text-muted">
      {layoutMessages.orderTerms}{" "}
      {legalLinks().map(({ title, href }, index) => (
        <span key={href}>
          {index > 0 ? " · " : null}
          <a href={href} className="link">
            {title}
          </a>
        </span>
      ))}
    </p>
  );
}
