"use client";

import { use, useState } from "react";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { FormCell } from "#components/merchant/ui/forms/form-cell.tsx";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import type { OptionValue, ProductOption } from "#lib/catalog/types.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { variants: t } = editMessages;

type Row = { key: string; value: OptionValue | null };

// Without JavaScript these take what is added.
const SPARE_ROWS = 2;

/** One option: its name and its values, in the order in which the form sends them. */
export function OptionRows({ nth, option }: { nth: number; option: ProductOption | null }) {
  const known = option?.values ?? [];
  const [rows, setRows] = useState<Row[]>([
    ...known.map((value, at) => ({ key: `v${at}`, value })),
    ...Array.from({ length: SPARE_ROWS }, (_, at) => ({ key: `s${at}`, value: null })),
  ]);
  const prefix = `option.${nth}`;
  const moveUp = (at: number) => {
    const moved = rows[at];
    if (moved) setRows(rows.toSpliced(at, 1).toSpliced(at - 1, 0, moved));
  };
  return (
    <fieldset className="grid content-start gap-3 border border-line p-4">
      <legend className="px-1 text-label font-medium">{t.option(nth + 1)}</legend>
      <input type="hidden" name={`${prefix}.was`} value={option?.name ?? ""} />
      <FormField name={`${prefix}.name`} label={t.optionName} defaultValue={option?.name} />
      <p className="text-label font-medium">{t.values}</p>
      <ol className="grid gap-3">
        {rows.map(({ key, value }, at) => (
          <li key={key} className="grid gap-1">
            <ValueRow
              name={`${prefix}.value.${key}`}
              nth={at + 1}
              value={value}
              onMoveUp={at > 0 ? () => moveUp(at) : undefined}
            />
          </li>
        ))}
      </ol>
      <p>
        <Button
          type="button"
          look="plain"
          onClick={() => setRows([...rows, { key: `n${rows.length}`, value: null }])}
        >
          {t.addValue}
        </Button>
      </p>
    </fieldset>
  );
}

type ValueProps = {
  name: string;
  nth: number;
  value: OptionValue | null;
  onMoveUp: (() => void) | undefined;
};

function ValueRow({ name, nth, value, onMoveUp }: ValueProps) {
  const state = use(FormStateContext);
  // Without JavaScript the page of a refused form is filled in again.
  const typed = state.status === "refused" ? state.values : undefined;
  return (
    <>
      <input type="hidden" name={`${name}.was`} value={value?.name ?? ""} />
      <div className="flex items-center gap-2">
        <FormCell
          name={`${name}.name`}
          label={t.value(nth)}
          defaultValue={value?.name}
          className="min-w-0"
        />
        {onMoveUp ? (
          <button
            type="button"
            aria-label={t.moveUp(value?.name ?? t.value(nth))}
            onClick={onMoveUp}
            className="size-11 shrink-0 border border-line-strong hover:border-ink"
          >
            <span aria-hidden="true">↑</span>
          </button>
        ) : null}
      </div>
      <div className="flex items-center gap-3 text-label">
        <label className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            name={`${name}.swatch`}
            defaultChecked={
              typed ? typed[`${name}.swatch`] !== undefined : value?.color !== undefined
            }
            className="size-5 accent-accent"
          />
          {t.hasColor}
        </label>
        <input
          type="color"
          name={`${name}.color`}
          aria-label={t.color}
          defaultValue={typed?.[`${name}.color`] ?? value?.color ?? "#808080"}
          className="h-8 w-12 border border-line-strong"
        />
      </div>
    </>
  );
}
