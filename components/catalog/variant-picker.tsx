import { cn } from "#components/ui/cn.ts";
import { IntentLink } from "#components/ui/intent-link.tsx";
import { type Choice, listChoices } from "#lib/catalog/picker/list-choices.ts";
import type { Product, Variant } from "#lib/catalog/types.ts";
import { catalogMessages } from "#messages/catalog/catalog.ts";

const { picker: t } = catalogMessages;

/** Each option as a row of links: the choice is in the address and needs no JavaScript. Nothing without options. */
export function VariantPicker({
  product,
  chosen,
  hrefOf,
}: {
  product: Product;
  chosen: Variant;
  /** A variant's address, by its slug. */
  hrefOf: (variantSlug: string) => string;
}) {
  const rows = listChoices(product, chosen);
  if (rows.length === 0) return null;
  const anyImpossible = rows.some(({ choices }) =>
    choices.some((choice) => choice.state === "impossible"),
  );
  return (
    <div className="grid gap-5">
      {rows.map(({ name, choices }) => (
        <nav key={name} aria-label={name}>
          <p className="mb-2 text-label text-muted">{name}</p>
          <ul className="flex flex-wrap gap-2">
            {choices.map((choice) => (
              <li key={choice.value.name}>
                <ChoiceLink href={hrefOf(choice.variant.slug)} choice={choice} />
              </li>
            ))}
          </ul>
        </nav>
      ))}
      {anyImpossible ? <p className="text-label text-muted">{t.impossible}</p> : null}
    </div>
  );
}

function ChoiceLink({ href, choice }: { href: string; choice: Choice }) {
  const { value, chosen, state } = choice;
  return (
    <IntentLink
      href={href}
      replace
      scroll={false}
      aria-current={chosen ? "true" : undefined}
      className={cn("option-choice", state === "impossible" && "border-dashed text-muted")}
    >
      {value.color ? (
        <span
          aria-hidden="true"
          style={{ backgroundColor: value.color }}
          className="size-4 rounded-full border border-line-strong"
        />
      ) : null}
      {state === "sold-out" ? <s className="decoration-1">{value.name}</s> : value.name}
      {state === "sold-out" ? <span className="sr-only">{t.soldOut}</span> : null}
      {state === "impossible" ? <span className="sr-only">{t.inOtherCombination}</span> : null}
    </IntentLink>
  );
}
