const SECONDS = 10;

/** Reloads a waiting page where JavaScript is off. */
export function RefreshWithoutScript() {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(SECONDS)} />
    </noscript>
  );
}
