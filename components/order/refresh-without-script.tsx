const SECONDS = 10;

/** Without JavaScript a page that waits for something asks for itself again. */
export function RefreshWithoutScript() {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(SECONDS)} />
    </noscript>
  );
}
