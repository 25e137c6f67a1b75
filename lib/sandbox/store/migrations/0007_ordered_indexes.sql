DROP INDEX `deliveries_due`;--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`status`,`next_at`,`id`);--> statement-breakpoint
DROP INDEX `payments_order`;--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`merchant_order_id`,`paid_at`);--> statement-breakpoint
DROP INDEX `refunds_order`;--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`merchant_order_id`,`refunded_at`);