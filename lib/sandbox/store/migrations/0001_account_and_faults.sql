CREATE TABLE `deposits` (
	`record_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`party` text NOT NULL,
	`token_id` text NOT NULL,
	`amount` text NOT NULL,
	`service_fee` text NOT NULL,
	`txid` text NOT NULL,
	`deposited_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `faults` (
	`kind` text PRIMARY KEY NOT NULL,
	`probability` real NOT NULL,
	`seed` text NOT NULL,
	`calls` text NOT NULL,
	`left` integer,
	`drawn` integer NOT NULL,
	`struck` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `permanent_addresses` (
	`user_id` text NOT NULL,
	`chain` text NOT NULL,
	`address` text NOT NULL,
	`memo` text NOT NULL,
	`notify_url` text NOT NULL,
	PRIMARY KEY(`user_id`, `chain`)
);
--> statement-breakpoint
CREATE TABLE `resends` (
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`merchant_order_id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`record_id` text NOT NULL,
	`token_id` text NOT NULL,
	`value` text NOT NULL,
	`network_fee` text NOT NULL,
	`merchant_pays_fee` integer NOT NULL,
	`rate` text NOT NULL,
	`address` text NOT NULL,
	`memo` text NOT NULL,
	`txid` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `withdrawals_status` ON `withdrawals` (`status`);--> statement-breakpoint
ALTER TABLE `delivery_attempts` ADD `fault` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `expiry_told` integer DEFAULT false NOT NULL;