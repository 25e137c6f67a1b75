ALTER TABLE `product_facets` ADD `from_minor` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `product_facets` ADD `created_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE product_facets SET position = placed.position, from_minor = products.from_minor, created_at = products.created_at
FROM product_collections AS placed, products
WHERE product_facets.kind = 'collection' AND product_facets.name = '' AND product_facets.product_id = placed.product_id
  AND product_facets.value = placed.collection_slug AND products.id = placed.product_id;--> statement-breakpoint
CREATE INDEX `product_facets_featured` ON `product_facets` (`value`,`position`,`product_id`) WHERE "product_facets"."kind" = 'collection';--> statement-breakpoint
CREATE INDEX `product_facets_price` ON `product_facets` (`value`,`from_minor`,`product_id`) WHERE "product_facets"."kind" = 'collection';--> statement-breakpoint
CREATE INDEX `product_facets_newest` ON `product_facets` (`value`,`created_at`,`product_id`) WHERE "product_facets"."kind" = 'collection';--> statement-breakpoint
ALTER TABLE `search_documents` ADD `from_minor` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE search_documents SET from_minor = (SELECT products.from_minor FROM products WHERE products.id = search_documents.product_id);--> statement-breakpoint
CREATE INDEX `variants_in_stock` ON `variants` (`product_id`) WHERE "variants"."archived_at" is null and ("variants"."available" > 0 or "variants"."policy" = 'continue');