CREATE TABLE `rate_buckets` (
	`key` text PRIMARY KEY NOT NULL,
	`full_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rate_buckets_full` ON `rate_buckets` (`full_at`);--> statement-breakpoint
ALTER TABLE `orders` ADD `reserved_until` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `client_key` text;--> statement-breakpoint
CREATE INDEX `orders_client` ON `orders` (`client_key`);--> statement-breakpoint
UPDATE `orders` SET `reserved_until` = `updated_at` + 10800000 WHERE `stock` = 'reserved';
