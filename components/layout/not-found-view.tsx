import { SearchField } from "#components/search/search-field.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { noFilters } from "#lib/search/filters.ts";
import { layoutMessages } from "#messages/layout.ts";
import { shopMessages } from "#shop/messages.ts";

const { notFound: t } = layoutMessages;

/** What an unknown address shows; header and footer come from the layout around it. */
export function NotFoundView() {
  return (
    <Container className="pb-section">
      <PageHeading title={t.heading} lead={t.lead} />
      <div className="mb-8">
        <SearchField filters={noFilters} />
      </div>
      <IntentLink href="/products" className={buttonClass()}>
        {shopMessages.seeAllProducts}
      </IntentLink>
    </Container>
  );
}
