CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`merchant_order_id` text NOT NULL,
	`record_id` text NOT NULL,
	`order_type` text NOT NULL,
	`pay_status` text NOT NULL,
	`url` text NOT NULL,
	`body` text NOT NULL,
	`status` text NOT NULL,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`first_at` integer,
	`next_at` integer,
	`claimed_until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`status`,`next_at`);--> statement-breakpoint
CREATE INDEX `deliveries_order` ON `deliveries` (`merchant_order_id`);--> statement-breakpoint
CREATE INDEX `deliveries_created` ON `deliveries` (`created_at`);--> statement-breakpoint
CREATE TABLE `delivery_attempts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`delivery_id` text NOT NULL,
	`n` integer NOT NULL,
	`at` integer NOT NULL,
	`request_headers` text NOT NULL,
	`request_body` text NOT NULL,
	`status` integer,
	`response_headers` text NOT NULL,
	`response_body` text NOT NULL,
	`ms` integer NOT NULL,
	`error` text,
	`acknowledged` integer NOT NULL,
	`manual` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `delivery_attempts_delivery` ON `delivery_attempts` (`delivery_id`);--> statement-breakpoint
CREATE TABLE `locks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`merchant_order_id` text NOT NULL,
	`token_id` text NOT NULL,
	`rate` text NOT NULL,
	`order_amount` text NOT NULL,
	`address` text NOT NULL,
	`memo` text NOT NULL,
	`locked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `locks_choice` ON `locks` (`merchant_order_id`,`token_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`merchant_order_id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`price` text NOT NULL,
	`currency` text NOT NULL,
	`product_name` text NOT NULL,
	`return_url` text NOT NULL,
	`notify_url` text NOT NULL,
	`custom_value` text NOT NULL,
	`created_at` integer NOT NULL,
	`valid_seconds` integer NOT NULL,
	`token_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_key` ON `orders` (`key`);--> statement-breakpoint
CREATE INDEX `orders_created` ON `orders` (`created_at`);--> statement-breakpoint
CREATE TABLE `payments` (
	`record_id` text PRIMARY KEY NOT NULL,
	`merchant_order_id` text NOT NULL,
	`token_id` text NOT NULL,
	`amount` text NOT NULL,
	`rate` text NOT NULL,
	`order_amount` text NOT NULL,
	`service_fee` text NOT NULL,
	`txid` text NOT NULL,
	`stage` text NOT NULL,
	`climbs` integer NOT NULL,
	`paid_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`merchant_order_id`);--> statement-breakpoint
CREATE INDEX `payments_climbing` ON `payments` (`climbs`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`record_id` text PRIMARY KEY NOT NULL,
	`merchant_order_id` text NOT NULL,
	`token_id` text NOT NULL,
	`amount` text NOT NULL,
	`network_fee` text NOT NULL,
	`received` text NOT NULL,
	`txid` text NOT NULL,
	`address` text NOT NULL,
	`status` text NOT NULL,
	`refunded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`merchant_order_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
