CREATE TABLE `buyer_words` (
	`word` text NOT NULL,
	`order_id` text NOT NULL,
	PRIMARY KEY(`word`, `order_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `buyer_words_order` ON `buyer_words` (`order_id`);--> statement-breakpoint
CREATE TABLE `order_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`text` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_notes_order` ON `order_notes` (`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `review_resolutions` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`key` text NOT NULL,
	`resolution` text NOT NULL,
	`note` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_resolutions_order` ON `review_resolutions` (`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `shipment_lines` (
	`shipment_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	PRIMARY KEY(`shipment_id`, `variant_id`),
	FOREIGN KEY (`shipment_id`) REFERENCES `shipments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `shipments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`carrier` text NOT NULL,
	`tracking_number` text NOT NULL,
	`tracking_url` text NOT NULL,
	`shipped_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shipments_order` ON `shipments` (`order_id`);--> statement-breakpoint
DROP INDEX `orders_created`;--> statement-breakpoint
ALTER TABLE `orders` ADD `country` text GENERATED ALWAYS AS ("address" ->> 'country') VIRTUAL;--> statement-breakpoint
ALTER TABLE `orders` ADD `fulfillment` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `cancelled_at` integer;--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (lower("email"));--> statement-breakpoint
CREATE INDEX `orders_newest` ON `orders` (`created_at`,`id`,`state`,`fulfillment`,`country`,`total_minor`);--> statement-breakpoint
CREATE INDEX `orders_highest` ON `orders` (`total_minor`,`id`,`state`,`fulfillment`,`country`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_state` ON `orders` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_fulfillment` ON `orders` (`fulfillment`,`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `inbox` ADD `api` text DEFAULT 'v1' NOT NULL;--> statement-breakpoint
ALTER TABLE `inbox` ADD `app_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `inbox` ADD `sign` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `inbox` ADD `bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `inbox_order` ON `inbox` (`order_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `inbox_verdict` ON `inbox` (`verdict`,`received_at`);--> statement-breakpoint
CREATE INDEX `payments_txid` ON `payments` (`txid`);--> statement-breakpoint
CREATE INDEX `refunds_txid` ON `refunds` (`txid`);--> statement-breakpoint
UPDATE `orders` SET `fulfillment` = 'unfulfilled' WHERE `stock` = 'sold';--> statement-breakpoint
UPDATE `inbox` SET `bytes` = length(CAST(`body` AS blob));--> statement-breakpoint
INSERT OR IGNORE INTO `buyer_words` (`word`, `order_id`)
WITH RECURSIVE `split` (`order_id`, `word`, `rest`) AS (
	SELECT `id`, '', lower(`address` ->> 'name') || ' ' FROM `orders`
	UNION ALL
	SELECT `order_id`, substr(`rest`, 1, instr(`rest`, ' ') - 1), substr(`rest`, instr(`rest`, ' ') + 1) FROM `split` WHERE `rest` <> ''
)
SELECT `word`, `order_id` FROM `split` WHERE `word` <> '';
