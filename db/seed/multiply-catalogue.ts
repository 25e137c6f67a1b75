import {
  type AnyColumn,
  and,
  asc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  like,
  notLike,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Database, Tx } from "#db/database.ts";
import { inBatches } from "#db/queries/batches.ts";
import { addDocuments, type SearchDocument } from "#db/search.ts";
import { isPlace } from "#db/tables/search.ts";
import {
  productCollections,
  productFacets,
  productMedia,
  products,
  searchDocuments,
  variants,
} from "#db/tables.ts";
import { inStock } from "#lib/search/conditions.ts";
import { addSpellings, readDocuments } from "#lib/search/indexing/index-products.ts";

/** Products that the others are made like. */
const MAX_TEMPLATES = 100;
/** Stands in a copy's id, slug and SKUs, before its number. */
const COPY = "-copy-";
/** Copies of all of them in one transaction. */
const AT_ONCE = 50;

const FIRST =
  "Amber Ash Birch Bright Calm Cedar Clear Cobalt Copper Coral Dusk Early Fern Flint Frost Gilded Granite Heath Hollow Indigo Iron Ivory Jade Lark Late Linen Maple Marble Mist Moss North Ochre Onyx Pale Pearl Pine Quiet Raven Rush Salt Silver Slate Smoke Stone Thistle Umber Violet Willow".split(
    " ",
  );
const SECOND =
  "Anchor Arbour Atlas Beacon Bridge Brook Canyon Causeway Chapel Cliff Court Delta Dune Estuary Field Fjord Forge Garden Glade Grove Harbour Haven Hill Island Lagoon Lantern Ledge Meadow Mill Moor Orchard Pass Peak Pier Plain Quarry Quay Reef Ridge River Shore Spire Spring Summit Terrace Tower Vale Wharf".split(
    " ",
  );

type Copy = { nth: number; name: string };

/**
 * Fills a catalogue up to `wanted` products with variations of those it has: other names, prices, stock and dates, the
 * same pictures, collections and filters. The same catalogue always gives the same products. Returns how many were
 * made; for trying a shop at a size, never for one that sells.
 */
export async function multiplyCatalogue(
  db: Database,
  wanted: number,
  onProgress: (total: number) => void,
): Promise<number> {
  const templates = await db.read
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.status, "active"), notLike(products.id, `%${COPY}%`)))
    .orderBy(asc(products.position), asc(products.id))
    .limit(MAX_TEMPLATES);
  const ids = templates.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const documents = await db.write((tx) => readDocuments(tx, ids));
  const present = await db.read.$count(products);
  const missing = Math.ceil((wanted - present) / ids.length);
  // A catalogue that was multiplied before goes on where it ended.
  const from = 1 + (await db.read.$count(products, like(products.id, `${ids[0]}${COPY}%`)));
  const to = from + Math.max(0, missing);
  await db.write((tx) =>
    addSpellings(
      tx,
      [...FIRST, ...SECOND].map((word) => word.toLowerCase()),
    ),
  );
  let made = 0;
  for (let nth = from; nth < to; nth += AT_ONCE) {
    const copies = Array.from({ length: Math.min(AT_ONCE, to - nth) }, (_, n) => copyOf(nth + n));
    await db.write((tx) => addCopies(tx, ids, copies, documents));
    made += copies.length * ids.length;
    onProgress(present + made);
  }
  return made;
}

function copyOf(nth: number): Copy {
  const first = FIRST[nth % FIRST.length];
  const second = SECOND[Math.floor(nth / FIRST.length) % SECOND.length];
  return { nth, name: `${first} ${second} ${nth}` };
}

async function addCopies(
  tx: Tx,
  ids: string[],
  copies: Copy[],
  documents: SearchDocument[],
): Promise<void> {
  const { raw } = sql;
  // Numbers and words of this file alone: nothing here needs a parameter.
  const rows = copies.map(({ nth, name }) => raw(`(${nth}, '${name}')`));
  const from = sql`(values ${sql.join(rows, raw(", "))}) as copied`;
  const [nth, name] = [raw("copied.column1"), raw("copied.column2")];
  const [percent, isStocked] = [sql`(40 + (${nth} * 37) % 160)`, sql`(${nth} % 13 > 0)`];
  const numbered = (column: SQL | typeof products.id) => sql`${column} || '${raw(COPY)}' || ${nth}`;
  const priced = (column: AnyColumn) => sql`${column} * ${percent} / 100`;
  const moved = (column: AnyColumn) => sql`${column} + ${nth} * ${ids.length}`;
  const earlier = (column: AnyColumn) => sql`${column} - ${nth} * 60000`;
  const left = sql`case when ${isStocked} then ${variants.available} + ${variants.reserved} else 0 end`;

  /**
   * Every row of a table that belongs to a template, once for each copy, with some columns changed. In the order of
   * `owner`: what a page reads of a product lies together, as when a merchant saves it.
   */
  const copyRows = (
    table: Parameters<Tx["insert"]>[0],
    owner: AnyColumn,
    changed: Record<string, unknown>,
  ) => {
    const columns = Object.entries(getTableColumns(table)).map(
      ([key, column]) => changed[key] ?? column,
    );
    const select = sql`select ${sql.join(columns as SQL[], raw(", "))} from ${table}, ${from}
      where ${and(inArray(owner, ids), table === variants ? isNull(variants.archivedAt) : undefined)}
      order by ${nth}, ${owner}`;
    return tx.insert(table).select(select);
  };

  await copyRows(products, products.id, {
    id: numbered(products.id),
    slug: numbered(sql`${products.slug}`),
    title: sql`${products.title} || ' ' || ${name}`,
    fromMinor: priced(products.fromMinor),
    position: moved(products.position),
    createdAt: earlier(products.createdAt),
    version: sql`0`,
  });
  await copyRows(variants, variants.productId, {
    id: numbered(sql`${variants.id}`),
    productId: numbered(sql`${variants.productId}`),
    sku: sql`case when ${variants.sku} = '' then '' else ${numbered(sql`${variants.sku}`)} end`,
    barcode: sql`''`,
    priceMinor: priced(variants.priceMinor),
    compareAtMinor: priced(variants.compareAtMinor),
    initial: left,
    available: left,
    reserved: sql`0`,
    sold: sql`0`,
    version: sql`0`,
  });
  await copyRows(productMedia, productMedia.productId, {
    productId: numbered(sql`${productMedia.productId}`),
  });
  const onPlace = (changed: SQL, column: AnyColumn) =>
    sql`case when ${isPlace(productFacets.kind)} then ${changed} else ${column} end`;
  await copyRows(productFacets, productFacets.productId, {
    productId: numbered(sql`${productFacets.productId}`),
    position: onPlace(moved(productFacets.position), productFacets.position),
    fromMinor: priced(productFacets.fromMinor),
    createdAt: onPlace(earlier(productFacets.createdAt), productFacets.createdAt),
  });
  await copyRows(productCollections, productCollections.productId, {
    productId: numbered(sql`${productCollections.productId}`),
    position: moved(productCollections.position),
  });
  const copied = copies.flatMap((copy) =>
    documents.map((document) => ({
      ...document,
      productId: `${document.productId}${COPY}${copy.nth}`,
      fromMinor: pricedAt(document.fromMinor, copy.nth),
      title: `${document.title} ${copy.name.toLowerCase()}`,
      skus: document.skus.replaceAll(/\S+/g, `$&${COPY}${copy.nth}`),
    })),
  );
  await addDocuments(tx, copied);
  const made = copied.map(({ productId }) => productId);
  for (const some of inBatches(made))
    await tx
      .update(searchDocuments)
      .set({ inStock: inStock(tx, searchDocuments.productId) })
      .where(inArray(searchDocuments.productId, some));
}

/** As the statements above reckon it. */
const pricedAt = (minor: number, nth: number) =>
  Math.trunc((minor * (40 + ((nth * 37) % 160))) / 100);
