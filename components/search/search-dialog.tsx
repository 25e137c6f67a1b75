"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useSuggestions } from "#components/search/use-suggestions.ts";
import { cn } from "#components/ui/cn.ts";
import { MAX_QUERY } from "#lib/search/limits.ts";
import type { Suggestion } from "#lib/search/suggest.ts";
import { searchMessages as t } from "#messages/catalog/search.ts";

/** Search with suggestions as one types: a combobox after the ARIA pattern, in a native dialog. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const list = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(-1);
  const { suggestions, state } = useSuggestions(query);
  useEffect(() => dialog.current?.showModal(), []);
  const chosen = suggestions[active];
  const go = (href: string) => {
    dialog.current?.close();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    // One place more than there are suggestions: the field itself.
    const places = suggestions.length + 1;
    setActive(((active + 1 + step + places) % places) - 1);
  };
  return (
    <dialog
      ref={dialog}
      aria-label={t.search}
      onClose={onClose}
      closedby="any"
      className="mx-auto mt-0 mb-auto w-full max-w-2xl border border-line bg-paper p-0 text-ink shadow-hung backdrop:bg-black/45 sm:mt-16"
    >
      <form
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          go(chosen ? chosen.href : `/search?${new URLSearchParams({ q: query.trim() })}`);
        }}
        className="flex items-center gap-2 border-b border-line p-3"
      >
        <input
          type="search"
          name="q"
          role="combobox"
          aria-label={t.label}
          aria-expanded={suggestions.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${list}-${active}` : undefined}
          autoComplete="off"
          maxLength={MAX_QUERY}
          placeholder={t.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          className="min-h-12 w-full min-w-0 bg-transparent px-3 text-lead text-ink placeholder:text-muted"
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="link min-h-11 px-3 text-body"
        >
          {t.close}
        </button>
      </form>
      <div id={list} role="listbox" aria-label={t.suggestions}>
        {suggestions.map((suggestion, index) => (
          <Row
            key={suggestion.href}
            id={`${list}-${index}`}
            suggestion={suggestion}
            isActive={index === active}
            onChoose={() => go(suggestion.href)}
          />
        ))}
      </div>
      <p role="status" className="px-6 py-3 text-label text-muted empty:hidden">
        {state === "failed" ? t.failed : null}
        {state === "done" && suggestions.length === 0 ? t.noSuggestions : null}
        {suggestions.length > 0 ? t.count(suggestions.length) : null}
      </p>
    </dialog>
  );
}

function Row({
  id,
  suggestion: { title, price, picture },
  isActive,
  onChoose,
}: {
  id: string;
  suggestion: Suggestion;
  isActive: boolean;
  onChoose: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's keys choose an option
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, as the pattern says
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onClick={onChoose}
      className={cn(
        "flex cursor-pointer items-center gap-4 px-6 py-2.5 hover:bg-wall",
        isActive ? "bg-wall" : "",
      )}
    >
      <span className="flex size-12 shrink-0 items-center justify-center">
        {picture ? (
          <img
            src={picture.src}
            width={picture.width}
            height={picture.height}
            alt=""
            style={{ backgroundColor: picture.color }}
            className="max-h-12 w-auto max-w-12"
          />
        ) : null}
      </span>
      <span className="min-w-0 flex-1">
        {title.map(({ text, marked }, index) =>
          marked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
            <mark key={index} className="bg-transparent font-semibold text-accent">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </span>
      <span className="figures shrink-0 text-label text-muted">{price}</span>
    </div>
  );
}
