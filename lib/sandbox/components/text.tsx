/** @jsxImportSource hono/jsx */
/** Text to be copied exactly; without JavaScript it can still be selected. */
export const CopyText = ({ text, label }: { text: string; label: string }) => (
  <span class="copy">
    <code>{text}</code>
    <button type="button" class="button compact needs-js" data-copy={text} aria-live="polite">
      Copy
      <span class="visually-hidden"> {label}</span>
    </button>
  </span>
);

/** A block of code. */
export const Code = ({ text, scroll = false }: { text: string; scroll?: boolean }) => (
  // A block that scrolls must be reachable by keyboard.
  <pre class={scroll ? "code scroll" : "code"} tabindex={scroll ? 0 : undefined}>
    {text}
  </pre>
);

/** A moment, UTC. */
export const Moment = ({ at }: { at: string }) => (
  <time datetime={at} class="number">
    {at.slice(0, 19).replace("T", " ")}
  </time>
);

/** Names with their values. */
export const Facts = ({ facts }: { facts: (readonly [string, string])[] }) => (
  <dl class="facts">
    {facts.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd class="number">{value}</dd>
      </>
    ))}
  </dl>
);
