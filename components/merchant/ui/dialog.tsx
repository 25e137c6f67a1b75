"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { merchantUiMessages as t } from "#messages/merchant/ui.ts";

type Props = {
  /** On the button that opens it. */
  open: string;
  title: string;
  look?: "primary" | "secondary" | "plain";
  children: ReactNode;
};

/** A button with a modal dialog. The browser opens it without JavaScript where it knows `command`. */
export function Dialog({ open, title, look = "secondary", children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = button.current;
    const show = () => {
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    opener?.addEventListener("click", show);
    return () => opener?.removeEventListener("click", show);
  }, []);
  // React knows neither attribute yet.
  const opens = { command: "show-modal", commandfor: id };
  return (
    <>
      <button ref={button} type="button" className={buttonClass(look)} {...opens}>
        {open}
      </button>
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={`${id}-title`}
        className="m-auto w-full max-w-lg border border-line-strong bg-paper p-5 text-ink shadow-hung backdrop:bg-black/50 max-sm:mb-0"
      >
        <header className="mb-4 flex items-start justify-between gap-4">
          <h2 id={`${id}-title`} className="text-xl">
            {title}
          </h2>
          <form method="dialog">
            <button type="submit" className={buttonClass("plain", "-my-2.5")}>
              {t.close}
            </button>
          </form>
        </header>
        {children}
      </dialog>
    </>
  );
}
