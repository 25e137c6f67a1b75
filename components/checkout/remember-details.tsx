"use client";

import { useEffect, useRef, useState } from "react";
import { checkoutMessages as t } from "#messages/checkout/checkout.ts";

const KEY = "checkout-details";
const NAMES = ["email", "name", "country", "line1", "line2", "city", "region", "postcode"];

type Details = Record<string, string>;

function readDetails(): Details | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/** Keeps what was typed, or forgets it. A browser that allows no storage remembers nothing. */
function keepDetails(details: Details | null): void {
  try {
    if (details) localStorage.setItem(KEY, JSON.stringify(details));
    else localStorage.removeItem(KEY);
  } catch {}
}

/**
 * Fills the form around it in with what this device remembers, and asks whether to remember it. It never leaves the
 * device but by the form. `country`: whose fields the form shows.
 */
export function RememberDetails({ country }: { country: string }) {
  const box = useRef<HTMLInputElement>(null);
  const [remembered] = useState(readDetails);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another country brings other fields
  useEffect(() => {
    const form = box.current?.form;
    if (!form || !remembered) return;
    for (const name of NAMES) {
      const field = form.elements.namedItem(name);
      const value = remembered[name];
      if (!value || !(field instanceof HTMLElement)) continue;
      if (field instanceof HTMLInputElement && field.value === "") field.value = value;
    }
  }, [country]);
  useEffect(() => {
    const form = box.current?.form;
    if (!form) return;
    const select = form.elements.namedItem("country");
    if (remembered?.country && select instanceof HTMLSelectElement) {
      select.value = remembered.country;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const keep = () => {
      const typed = new FormData(form);
      const entries = NAMES.map((name) => [name, String(typed.get(name) ?? "")]);
      keepDetails(box.current?.checked ? Object.fromEntries(entries) : null);
    };
    form.addEventListener("submit", keep);
    return () => form.removeEventListener("submit", keep);
  }, [remembered]);
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        ref={box}
        type="checkbox"
        defaultChecked={remembered !== null}
        className="size-5 accent-accent"
      />
      {t.remember}
    </label>
  );
}
