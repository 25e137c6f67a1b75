import { and, gte, inArray, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { lower } from "#db/columns.ts";
import { buyerWords, orders, payments, refunds } from "#db/tables.ts";
import { searchWords } from "#lib/orders/list/buyer-words.ts";
import shop from "#shop/shop.ts";

/** Sorts after every text that goes on from the same beginning. */
const LAST = "\u{10ffff}";

/**
 * The ids of the orders whose number, e-mail or transaction begins with a text, or whose buyer's name has a word for
 * each of its words, begun alike. Each part is a range of an index.
 */
export function matchingOrders(read: Reader, text: string) {
  const ordersWhere = (condition: SQL | undefined) =>
    read.select({ id: orders.id }).from(orders).where(condition);
  const byNumber = (number: string) => ordersWhere(begins(orders.number, number));
  const number = text.toUpperCase();
  return byNumber(number)
    .union(byNumber(`${shop.orderPrefix}-${number}`))
    .union(ordersWhere(begins(lower(orders.email), text.toLowerCase())))
    .union(read.select({ id: payments.orderId }).from(payments).where(begins(payments.txid, text)))
    .union(read.select({ id: refunds.orderId }).from(refunds).where(begins(refunds.txid, text)))
    .union(namedLike(read, searchWords(text)));
}

/** Reads the orders of each word once, and keeps those of the first that all others have, too. */
function namedLike(read: Reader, words: string[]) {
  const withWord = (word: string, ...more: SQL[]) =>
    read
      .select({ id: buyerWords.orderId })
      .from(buyerWords)
      .where(and(begins(buyerWords.word, word), ...more));
  // A text without letters or digits names nobody.
  const [first = LAST, ...others] = words;
  return withWord(first, ...others.map((word) => isAmong(buyerWords.orderId, withWord(word))));
}

/**
 * Whether an id is among those of a query, found by a hash of them instead of an index. That of a common word are so
 * many that looking each one up takes ten times as long.
 */
export const isAmong = (id: SQLWrapper, ids: SQLWrapper): SQL => inArray(sql`${id} || ''`, ids);

const begins = (column: SQLWrapper, start: string) =>
  and(gte(column, start), lt(column, `${start}${LAST}`));
