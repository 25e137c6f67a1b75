import type { addressLabels } from "#messages/checkout/address.ts";

type Labels = typeof addressLabels;

export type AddressFormat = {
  /** The lines below the street as they stand on a parcel: C city, P postcode, R region. The form has the same order. */
  layout: string;
  city: keyof Labels["city"];
  postcode: {
    label: keyof Labels["postcode"];
    pattern: RegExp;
    example: string;
    required: boolean;
  };
  region: { label: keyof Labels["region"]; required: boolean };
};

type Pattern = [pattern: RegExp, example: string];

const format = (
  layout: string,
  [pattern, example]: Pattern,
  more: Partial<Pick<AddressFormat, "city" | "region">> & {
    postcode?: Partial<AddressFormat["postcode"]>;
  } = {},
): AddressFormat => ({
  layout,
  city: "city",
  region: { label: "region", required: false },
  ...more,
  postcode: { label: "postal", pattern, example, required: true, ...more.postcode },
});

const region = (label: keyof Labels["region"], required = true) => ({
  region: { label, required },
});
const optional = { postcode: { required: false } };

const three: Pattern = [/^\d{3}$/, "101"];
const four = (example: string): Pattern => [/^\d{4}$/, example];
const five = (example: string): Pattern => [/^\d{5}$/, example];
const six = (example: string): Pattern => [/^\d{6}$/, example];
const spaced = (example: string): Pattern => [/^\d{3} ?\d{2}$/, example];

/** How addresses are written, by ISO 3166-1 code; facts as the countries' posts publish them. */
const formats: Record<string, AddressFormat> = {
  AD: format("P C", [/^AD[1-7]\d{2}$/, "AD500"]),
  AE: format("C\nR", [/^$/, ""], { ...region("emirate"), ...optional }),
  AR: format("P C\nR", [/^([A-Z]\d{4}[A-Z]{3}|\d{4})$/, "C1070AAM"], region("province", false)),
  AT: format("P C", four("1010")),
  AU: format("C R P", four("2000"), {
    ...region("state"),
    city: "suburb",
    postcode: { label: "postcode" },
  }),
  BE: format("P C", four("1000")),
  BG: format("P C", four("1000")),
  BR: format("C, R\nP", [/^\d{5}-?\d{3}$/, "01310-100"], region("state")),
  CA: format("C R P", [/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/, "K1A 0B1"], region("province")),
  CH: format("P C", four("8001")),
  CL: format("P C\nR", [/^\d{3}-?\d{4}$/, "8340457"], { ...region("region", false), ...optional }),
  CO: format("C, R P", six("110111"), { ...region("department"), ...optional }),
  CR: format("C, R\nP", five("10101"), { ...region("province"), ...optional }),
  CY: format("P C", four("1010")),
  CZ: format("P C", spaced("110 00")),
  DE: format("P C", five("10115")),
  DK: format("P C", four("1050")),
  EE: format("P C", five("10111")),
  EG: format("C\nR\nP", five("11511"), { ...region("governorate", false), ...optional }),
  ES: format("P C\nR", five("28013"), region("province")),
  FI: format("P C", five("00100")),
  FR: format("P C", five("75001")),
  GB: format("C\nP", [/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, "SW1A 1AA"], {
    city: "town",
    postcode: { label: "postcode" },
  }),
  GE: format("P C", four("0101")),
  GR: format("P C", spaced("105 57")),
  HK: format("C\nR", [/^$/, ""], { ...region("area"), city: "district", ...optional }),
  HR: format("P C", five("10000")),
  HU: format("P C", four("1051")),
  ID: format("C\nR P", five("10110"), region("province")),
  IE: format("C\nR\nP", [/^[A-Z]\d[\dW] ?[A-Z\d]{4}$/, "D02 AF30"], {
    ...region("county", false),
    city: "town",
    postcode: { label: "eircode", required: false },
  }),
  IL: format("C P", [/^\d{5}(\d{2})?$/, "9614303"]),
  IN: format("C P\nR", [/^[1-9]\d{2} ?\d{3}$/, "110001"], {
    ...region("state"),
    postcode: { label: "pin" },
  }),
  IS: format("P C", three),
  IT: format("P C R", five("00184"), region("province")),
  JP: format("P R C", [/^\d{3}-?\d{4}$/, "100-0001"], region("prefecture")),
  KE: format("C\nP", five("00100"), optional),
  KR: format("R C P", five("03051"), region("province")),
  LI: format("P C", four("9490")),
  LT: format("P C", [/^(LT-)?\d{5}$/, "LT-01100"]),
  LU: format("P C", [/^(L-)?\d{4}$/, "1009"]),
  LV: format("C\nP", [/^(LV-)?\d{4}$/, "LV-1010"]),
  MA: format("P C", five("20000")),
  MC: format("P C", [/^980\d{2}$/, "98000"]),
  MT: format("C\nP", [/^[A-Z]{3} ?\d{4}$/, "VLT 1117"]),
  MX: format("P C, R", five("06000"), region("state")),
  MY: format("P C\nR", five("50480"), region("state")),
  NG: format("C P\nR", six("100001"), { ...region("state"), ...optional }),
  NL: format("P C", [/^\d{4} ?[A-Z]{2}$/, "1012 JS"]),
  NO: format("P C", four("0150")),
  NZ: format("C P", four("6011"), { city: "town", postcode: { label: "postcode" } }),
  PE: format("C P\nR", five("15001"), { ...region("region", false), ...optional }),
  PH: format("P C\nR", four("1000"), region("province", false)),
  PL: format("P C", [/^\d{2}-?\d{3}$/, "00-001"]),
  PT: format("P C", [/^\d{4}-?\d{3}$/, "1000-205"]),
  RO: format("P C\nR", six("010011"), region("county", false)),
  SA: format("C P", [/^\d{5}(-\d{4})?$/, "11564"]),
  SE: format("P C", spaced("111 22")),
  SG: format("C P", six("018956")),
  SI: format("P C", [/^(SI-)?\d{4}$/, "1000"]),
  SK: format("P C", spaced("811 01")),
  SM: format("P C", [/^4789\d$/, "47890"]),
  TH: format("C\nR P", five("10200"), region("province")),
  TR: format("P C, R", five("34110"), region("province")),
  TW: format("P C\nR", [/^\d{3}(\d{2,3})?$/, "100"], region("county", false)),
  UA: format("C\nP", five("01001")),
  US: format("C, R P", [/^\d{5}(-\d{4})?$/, "10001"], {
    ...region("state"),
    postcode: { label: "zip" },
  }),
  UY: format("P C", five("11000"), optional),
  VN: format("C\nR P", [/^\d{5,6}$/, "10000"], { ...region("province", false), ...optional }),
  ZA: format("C\nP", four("0001")),
};

/** Fits any address. */
const anywhere = format("P C\nR", [/^/, ""], optional);

/** How addresses are written in a country (ISO 3166-1 alpha-2). */
export const formatOf = (country: string): AddressFormat =>
  (Object.hasOwn(formats, country) ? formats[country] : undefined) ?? anywhere;
