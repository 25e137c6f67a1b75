CREATE TABLE `payouts` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`address_id` text NOT NULL,
	`merchant_pays_fee` integer NOT NULL,
	`value_minor` integer NOT NULL,
	`status` text NOT NULL,
	`approved_by` text NOT NULL,
	`approved_at` integer NOT NULL,
	`uncertain_at` integer,
	`shown_at` integer,
	`next_check_at` integer,
	`checks` integer DEFAULT 0 NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`address_id`) REFERENCES `refund_addresses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `payouts_order` ON `payouts` (`order_id`);--> statement-breakpoint
CREATE INDEX `payouts_due` ON `payouts` (`next_check_at`);--> statement-breakpoint
CREATE INDEX `payouts_approved` ON `payouts` (`approved_at`);--> statement-breakpoint
CREATE TABLE `refund_addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`crypto` text NOT NULL,
	`chain` text NOT NULL,
	`address` text NOT NULL,
	`memo` text NOT NULL,
	`secret_hash` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`confirmed_at` integer,
	`voided_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refund_addresses_order` ON `refund_addresses` (`order_id`);--> statement-breakpoint
ALTER TABLE `refunds` ADD `payout_id` text REFERENCES payouts(id);--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_payout` ON `refunds` (`payout_id`);