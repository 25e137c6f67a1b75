const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** A delivery as a command for a shell; safe to paste whatever the body holds. */
export function asCurl(url: string, headers: Record<string, string>, body: string): string {
  const fields = Object.entries(headers).map(
    ([name, value]) => `-H ${quoted(`${name}: ${value}`)}`,
  );
  return ["curl", "-X POST", ...fields, `--data-binary ${quoted(body)}`, quoted(url)].join(" ");
}
