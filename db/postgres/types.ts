import type { CustomTypesConfig } from "pg";

const BOOLEAN = 16;
// bigint, smallint, integer, real, double precision, numeric
const NUMBERS = [20, 21, 23, 700, 701, 1700];

/** How values arrive: numbers as numbers, sums too (PostgreSQL makes them `numeric`); JSON as text, which drizzle parses. */
export const types: CustomTypesConfig = {
  getTypeParser(oid: number) {
    if (oid === BOOLEAN) return (value: string) => value === "t";
    return NUMBERS.includes(oid) ? Number : String;
  },
};
