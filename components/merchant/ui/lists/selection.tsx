"use client";

import { type ReactNode, use, useRef } from "react";
import { FormStateContext } from "#components/merchant/ui/forms/form-state.ts";
import { merchantUiMessages as t } from "#messages/merchant/ui.ts";

const box = "size-6 shrink-0 accent-accent";

/** The box that selects a row of a table inside `<ActionForm>`. Every row's has the same name, which ends in `[]`. */
export function RowCheckbox({ name, id, label }: { name: string; id: string; label: string }) {
  const state = use(FormStateContext);
  const typed = state.status === "refused" ? state.values?.[name] : undefined;
  return (
    <input
      type="checkbox"
      name={name}
      value={id}
      aria-label={label}
      defaultChecked={typed?.split(" ").includes(id)}
      className={box}
    />
  );
}

/** Ticks or clears every box named `name` among its children; only with JavaScript. */
export function SelectAll({ name, children }: { name: string; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLInputElement>(null);
  const boxes = () => [
    ...(area.current?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? []),
  ];
  const showWhole = () => {
    if (!all.current) return;
    const ticked = boxes().filter(({ checked }) => checked).length;
    all.current.checked = ticked > 0 && ticked === boxes().length;
    all.current.indeterminate = ticked > 0 && ticked < boxes().length;
  };
  return (
    <div ref={area} onChange={showWhole}>
      <label className="mb-2 hidden min-h-11 items-center gap-3 text-label font-medium px-3 [@media(scripting:enabled)]:inline-flex">
        <input
          ref={all}
          type="checkbox"
          className={box}
          onChange={({ currentTarget: { checked } }) => {
            for (const one of boxes()) one.checked = checked;
          }}
        />
        {t.selectAll}
      </label>
      {children}
    </div>
  );
}
