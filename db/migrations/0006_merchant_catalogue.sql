CREATE TABLE `product_redirects` (
	`slug` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `stock_adjustments` (
	`variant_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`delta` integer NOT NULL,
	`initial` integer NOT NULL,
	`available` integer NOT NULL,
	`note` text NOT NULL,
	`staff_id` text NOT NULL,
	`staff_name` text NOT NULL,
	PRIMARY KEY(`variant_id`, `version`),
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `collections` ADD `rule` text;--> statement-breakpoint
ALTER TABLE `collections` ADD `sort` text DEFAULT 'hand' NOT NULL;--> statement-breakpoint
ALTER TABLE `collections` ADD `media_id` text REFERENCES media(id);--> statement-breakpoint
ALTER TABLE `collections` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `products` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `products_all_newest` ON `products` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `products_all_price` ON `products` (`from_minor`,`id`);--> statement-breakpoint
CREATE INDEX `products_all_title` ON `products` (`title`,`id`);--> statement-breakpoint
CREATE INDEX `products_vendor` ON `products` (`vendor`);--> statement-breakpoint
ALTER TABLE `variants` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `variants_barcode` ON `variants` (`barcode`);--> statement-breakpoint
CREATE INDEX `variants_stock` ON `variants` (`policy`,`archived_at`,`available`,`product_id`);