type Parameters = Record<string, string | string[] | undefined>;

/** The address of a list with the filters it has and another place in it: `after` or `before` a cursor. */
export function pageHref(
  path: string,
  parameters: Parameters,
  place: { after: string } | { before: string },
): string {
  const kept = Object.entries(parameters).flatMap(([name, value]) => {
    const first = [value].flat()[0];
    return first && name !== "after" && name !== "before" ? [[name, first]] : [];
  });
  return `${path}?${new URLSearchParams([...kept, ...Object.entries(place)])}`;
}
