CREATE TABLE `batch_tasks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_order_id` text NOT NULL,
	`order_id` text NOT NULL,
	`seq` integer NOT NULL,
	`address` text NOT NULL,
	`memo` text NOT NULL,
	`amount` text NOT NULL,
	`remark` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batch_tasks_order` ON `batch_tasks` (`batch_order_id`,`order_id`);--> statement-breakpoint
CREATE TABLE `batches` (
	`batch_order_id` text PRIMARY KEY NOT NULL,
	`bill_id` text NOT NULL,
	`task_name` text NOT NULL,
	`token_id` text NOT NULL,
	`mode` text NOT NULL,
	`notify_url` text NOT NULL,
	`status` text NOT NULL,
	`starts_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `fee_inquiries` (
	`id` text PRIMARY KEY NOT NULL,
	`token_id` text NOT NULL,
	`fee` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `deposit_addresses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`generation` text NOT NULL,
	`kind` text NOT NULL,
	`party` text NOT NULL,
	`chain` text NOT NULL,
	`address` text NOT NULL,
	`memo` text NOT NULL,
	`notify_url` text NOT NULL,
	`unbound_at` integer
);
--> statement-breakpoint
CREATE INDEX `deposit_addresses_party` ON `deposit_addresses` (`kind`,`party`,`chain`);--> statement-breakpoint
CREATE TABLE `swaps` (
	`record_id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`user_id` text NOT NULL,
	`coin_in` text NOT NULL,
	`coin_out` text NOT NULL,
	`amount_in` text NOT NULL,
	`amount_out` text NOT NULL,
	`amount_out_minimum` text NOT NULL,
	`net_amount_out` text NOT NULL,
	`fee` text NOT NULL,
	`fee_rate` text NOT NULL,
	`extra_fee` text NOT NULL,
	`extra_fee_rate` text NOT NULL,
	`swap_rate` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `transfers` (
	`record_id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`batch_id` text NOT NULL,
	`from_user_id` text NOT NULL,
	`to_user_id` text NOT NULL,
	`coin_id` text NOT NULL,
	`amount` text NOT NULL,
	`rate` text NOT NULL,
	`remark` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `transfers_order` ON `transfers` (`order_id`);--> statement-breakpoint
CREATE INDEX `transfers_batch` ON `transfers` (`batch_id`);--> statement-breakpoint
ALTER TABLE `deliveries` ADD `generation` text DEFAULT 'v1' NOT NULL;--> statement-breakpoint
ALTER TABLE `deposits` ADD `generation` text DEFAULT 'v1' NOT NULL;--> statement-breakpoint
ALTER TABLE `deposits` ADD `rate` text DEFAULT '0' NOT NULL;--> statement-breakpoint
ALTER TABLE `deposits` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `deposits` ADD `memo` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `deposits` ADD `risky` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `generation` text DEFAULT 'v1' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `unit_price` text DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `usd_rate` text DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `fiat_id` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `price_coin_id` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `close_url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `buyer_email` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `checkout` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `payments` ADD `risky` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `payments` ADD `tie` text DEFAULT 'order' NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `generation` text DEFAULT 'v1' NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `user_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `native_fee` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `notify_url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `reason` text DEFAULT '' NOT NULL;