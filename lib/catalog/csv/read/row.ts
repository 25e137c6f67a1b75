import { columnNames, type Field, type Header } from "#lib/catalog/csv/columns.ts";
import type { FocalPoint, Problem } from "#lib/catalog/csv/product-draft.ts";
import { MAX_PRICE_MINOR } from "#lib/catalog/edit/price-input.ts";
import { parseDecimalPrice } from "#lib/money.ts";

/** One row of a file. Reading a cell that can't be used writes down a problem. */
export type Row = ReturnType<typeof openRow>;

/** What a cell of yes or no may say. */
export const truth = { true: true, false: false };

const quote = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

const nameOf = (field: Field) => columnNames[field][0];

/** Reads the cells of one row; what is wrong with one is added to `problems`. */
export function openRow(header: Header, cells: string[], line: number, problems: Problem[]) {
  /** The cell's text; undefined where the file has no such column. */
  const text = (field: Field, maxLength = 255): string | undefined => {
    const at = header.at.get(field);
    if (at === undefined) return undefined;
    const cell = (cells[at] ?? "").trim();
    if (cell.includes("\uFFFD")) fail(`${nameOf(field)} is not UTF-8 text`);
    if (cell.length > maxLength) fail(`${nameOf(field)} is longer than ${maxLength} characters`);
    return cell;
  };
  const fail = (message: string): undefined => {
    const said = problems.some((one) => one.line === line && one.message === message);
    if (!said) problems.push({ line, message });
  };
  return {
    line,
    text,
    fail,
    /** A price in minor units; null for an empty cell. */
    price(field: Field): number | null | undefined {
      const cell = text(field);
      if (!cell) return cell === undefined ? undefined : null;
      const minor = parseDecimalPrice(cell);
      return minor !== null && minor <= MAX_PRICE_MINOR
        ? minor
        : fail(`${nameOf(field)} ${quote(cell)} is not a price such as 12.50`);
    },
    /** A whole number; undefined for an empty cell. */
    integer(field: Field, min: number): number | undefined {
      const cell = text(field);
      if (!cell) return undefined;
      const number = Number(cell);
      const fits = Number.isFinite(number) && number >= min && number <= 1_000_000_000;
      return fits
        ? Math.round(number)
        : fail(`${nameOf(field)} ${quote(cell)} is not a number from ${min}`);
    },
    /** A color `#rrggbb`; undefined for an empty cell. */
    color(field: Field): string | undefined {
      const cell = text(field);
      if (!cell) return undefined;
      return /^#[0-9a-f]{6}$/i.test(cell)
        ? cell.toLowerCase()
        : fail(`${nameOf(field)} ${quote(cell)} is not a color such as #a23a1e`);
    },
    /** Percent from the left and the top; the middle for an empty cell. */
    focalPoint(field: Field): FocalPoint | undefined {
      const cell = text(field);
      if (cell === undefined) return undefined;
      if (cell === "") return { x: 50, y: 50 };
      const [x, y] = /^(\d{1,3})% (\d{1,3})%$/.exec(cell)?.slice(1).map(Number) ?? [];
      if (x !== undefined && y !== undefined && x <= 100 && y <= 100) return { x, y };
      return fail(`${nameOf(field)} ${quote(cell)} is not a point such as 50% 30%`);
    },
    /** One of a column's words, without case; undefined for an empty cell. */
    oneOf<T>(field: Field, words: Record<string, T>): T | undefined {
      const cell = text(field);
      if (!cell) return undefined;
      const word = cell.toLowerCase();
      if (Object.hasOwn(words, word)) return words[word];
      return fail(`${nameOf(field)} ${quote(cell)} is none of ${Object.keys(words).join(", ")}`);
    },
  };
}
