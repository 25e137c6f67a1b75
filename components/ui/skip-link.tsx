import { layoutMessages } from "#messages/layout.ts";
/** Keyboard users' first stop: skips the header and goes to `#main`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-ink focus:px-4 focus:py-3 focus:text-paper"
    >
      {layoutMessages.skipToContent}
    </a>
  );
}
