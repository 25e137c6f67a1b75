const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text inside an XML element or attribute: marks escaped, characters that XML 1.0 doesn't know left out. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows no others, escaped or not
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)
  );
}

/** An element with text in it; nothing where the text is empty. */
export const element = (name: string, text: string) =>
  text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An answer that caches may keep for an hour: what is read here need not be newer. */
export function xmlResponse(body: string | ReadableStream<Uint8Array>): Response {
  const headers = {
    "Content-Type": "application/xml; charset=utf-8",
    "Cache-Control": "public, max-age=3600",
  };
  return new Response(body, { headers });
}
