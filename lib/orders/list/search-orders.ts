import { aliasedTable, and, eq, exists, gte, lt, type SQL, type SQLWrapper } from "drizzle-orm";
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

/** Walks the orders of the longest word, which fewest names have, and looks the others up in each. */
function namedLike(read: Reader, words: string[]) {
  // A text without letters or digits names nobody.
  const [longest = LAST, ...others] = words.toSorted((a, b) => b.length - a.length);
  const other = aliasedTable(buyerWords, "other");
  const hasToo = (word: string) =>
    exists(
      read
        .select({ word: other.word })
        .from(other)
        .where(and(eq(other.orderId, buyerWords.orderId), begins(other.word, word))),
    );
  return read
    .select({ id: buyerWords.orderId })
    .from(buyerWords)
    .where(and(begins(buyerWords.word, longest), ...others.map(hasToo)));
}

const begins = (column: SQLWrapper, start: string) =>
  and(gte(column, start), lt(column, `${start}${LAST}`));
