CREATE INDEX `orders_review` ON `orders` (`created_at`,`id`) WHERE "orders"."review_reasons" is not null;--> statement-breakpoint
CREATE INDEX `attempts_checked` ON `attempts` (`checked_at`);--> statement-breakpoint
CREATE INDEX `attempts_status` ON `attempts` (`status`,`created_at`);