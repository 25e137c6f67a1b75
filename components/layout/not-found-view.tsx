import { buttonClass } from "#components/ui/button.tsx";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { layoutMessages } from "#messages/layout.ts";
import { shopMessages } from "#shop/messages.ts";

const { notFound: t } = layoutMessages;

/** What an unknown address shows; header and footer come from the layout around it. */
export function NotFoundView() {
  return (
    <Container className="pb-section">
      <PageHeading title={t.heading} lead={t.lead} />
      <IntentLink href="/products" className={buttonClass()}>
        {shopMessages.seeAllProducts}
      </IntentLink>
    </Container>
  );
}
