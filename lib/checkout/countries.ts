export type Zone = "europe" | "north-america" | "world";

const zones: Record<Zone, string> = {
  europe:
    "AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM UA",
  "north-america": "CA MX US",
  world:
    "AE AR AU BR CL CO CR EG GE HK ID IL IN JP KE KR MA MY NG NZ PE PH SA SG TH TR TW UY VN ZA",
};

const names = new Intl.DisplayNames("en", { type: "region" });

/** Where we ship, by name. */
export const countries = Object.values(zones)
  .flatMap((codes) => codes.split(" "))
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .sort((a, b) => a.name.localeCompare(b.name, "en"));

const known = new Set(countries.map(({ code }) => code));

export const isCountry = (code: string) => known.has(code);

/** The shipping zone of a country we ship to; anything else counts as the farthest. */
export function zoneOf(code: string): Zone {
  const found = (Object.keys(zones) as Zone[]).find((zone) =>
    zones[zone].split(" ").includes(code),
  );
  return found ?? "world";
}
