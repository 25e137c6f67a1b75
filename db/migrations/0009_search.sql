CREATE TABLE `product_facets` (
	`product_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`product_id`, `kind`, `name`, `value`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `product_facets_value` ON `product_facets` (`kind`,`name`,`value`,`product_id`);--> statement-breakpoint
CREATE TABLE `search_documents` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_product` ON `search_documents` (`product_id`);--> statement-breakpoint
CREATE TABLE `search_spellings` (
	`key` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`key`, `word`)
);
--> statement-breakpoint
-- Without a copy of the texts: results come from the tables, the index only finds them.
CREATE VIRTUAL TABLE `search_index` USING fts5(title, skus, options, tags, description, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
