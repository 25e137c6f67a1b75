"use client";

import { use } from "react";
import { FormCheckbox } from "#components/merchant/ui/forms/fields.tsx";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { fields: t } = editMessages;

type Props = { collections: { slug: string; title: string }[]; chosen: string[] };

/** The collections that are filled by hand, as boxes; a refused form keeps what was ticked. */
export function CollectionChecks({ collections, chosen }: Props) {
  const state = use(FormStateContext);
  const typed = state.status === "refused" ? state.values : undefined;
  return (
    <fieldset>
      <legend className="text-label font-medium">{t.collections}</legend>
      {collections.length === 0 ? <p className="text-label text-muted">{t.noCollections}</p> : null}
      {collections.map(({ slug, title }) => {
        const name = `collection.${slug}`;
        const isChosen = typed ? typed[name] !== undefined : chosen.includes(slug);
        return <FormCheckbox key={slug} name={name} label={title} defaultChecked={isChosen} />;
      })}
    </fieldset>
  );
}
