import { useEffect, useState } from "react";
import { SUGGEST_FROM } from "#lib/search/limits.ts";
import type { Suggestion } from "#lib/search/suggest.ts";

const PAUSE_MS = 120;

type Suggestions = { suggestions: Suggestion[]; state: "idle" | "done" | "failed" };

const idle: Suggestions = { suggestions: [], state: "idle" };

/** Suggestions for a query, asked for when the typing pauses; an answer that was outrun is dropped. */
export function useSuggestions(query: string): Suggestions {
  const [answer, setAnswer] = useState(idle);
  const text = query.trim();
  useEffect(() => {
    if (text.length < SUGGEST_FROM) return setAnswer(idle);
    const controller = new AbortController();
    const pause = setTimeout(async () => {
      try {
        const url = `/api/search?${new URLSearchParams({ q: text })}`;
        const response = await fetch(url, { signal: controller.signal });
        if (!response.ok) throw new Error(String(response.status));
        setAnswer({ suggestions: (await response.json()) as Suggestion[], state: "done" });
      } catch {
        if (!controller.signal.aborted) setAnswer({ suggestions: [], state: "failed" });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      controller.abort();
    };
  }, [text]);
  return answer;
}
