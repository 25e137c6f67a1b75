"use client";

import type { KeyboardEvent, ReactNode } from "react";

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves between the inputs of the table inside it: up, down and Enter always, left and right at a text's ends. */
export function ArrowKeys({ children }: { children: ReactNode }) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key];
    const from = event.target;
    if (!step || !(from instanceof HTMLInputElement) || event.altKey || event.ctrlKey) return;
    if (step[1] !== 0 && !isAtEnd(from, step[1])) return;
    const cells = [...event.currentTarget.querySelectorAll("tbody tr")].map((row) => [
      ...row.querySelectorAll<HTMLInputElement>("input:not([type=hidden])"),
    ]);
    const row = cells.findIndex((inputs) => inputs.includes(from));
    const column = cells[row]?.indexOf(from) ?? 0;
    const to = cells[row + step[0]]?.[column + step[1]];
    // Enter in the last row sends the form.
    if (!to) return;
    event.preventDefault();
    to.focus();
    to.select();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the inputs inside it are what is used
    <div onKeyDown={move}>{children}</div>
  );
}

function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement, step: number): boolean {
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  return isAll || (step < 0 ? selectionEnd === 0 : selectionStart === value.length);
}
