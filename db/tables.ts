// One list for queries, migrations and the check that holds both together.
export { cartLines, carts } from "#db/tables/carts.ts";
export {
  collections,
  media,
  productCollections,
  productMedia,
  products,
  variants,
} from "#db/tables/catalogue.ts";
export { discounts } from "#db/tables/discounts.ts";
export { facetSets, facetSetValues } from "#db/tables/facet-sets.ts";
export { changes, sharedState } from "#db/tables/instances.ts";
export {
  auditLog,
  recoveryCodes,
  signInFailures,
  staff,
  staffSessions,
} from "#db/tables/merchant.ts";
export { emails, inbox, leases, rateBuckets } from "#db/tables/operations.ts";
export { buyerWords, orderNotes, reviewResolutions } from "#db/tables/order-staff.ts";
export { jobs, orderEvents, orderLines, orders } from "#db/tables/orders.ts";
export { attempts, payments, refunds } from "#db/tables/payments.ts";
export { productRedirects } from "#db/tables/product-redirects.ts";
export { payouts, refundAddresses } from "#db/tables/refunds.ts";
export { savedLines } from "#db/tables/saved-lines.ts";
export { productFacets, searchDocuments, searchSpellings } from "#db/tables/search.ts";
export { settings } from "#db/tables/settings.ts";
export { shipmentLines, shipments } from "#db/tables/shipments.ts";
export { stockAdjustments } from "#db/tables/stock.ts";
