/** Data about a page for search engines (schema.org). */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  // A closing tag inside a text must not end the script.
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replace(
    /</g,
    "\\u003c",
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
