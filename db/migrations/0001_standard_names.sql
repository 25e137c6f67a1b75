ALTER TABLE `effects` RENAME TO `jobs`;
--> statement-breakpoint
ALTER TABLE `outbox` RENAME TO `emails`;
--> statement-breakpoint
ALTER TABLE `orders` RENAME COLUMN `attention` TO `review_reason`;
--> statement-breakpoint
ALTER TABLE `products` RENAME COLUMN `from_cents` TO `from_minor`;
--> statement-breakpoint
ALTER TABLE `variants` RENAME COLUMN `price_cents` TO `price_minor`;
--> statement-breakpoint
ALTER TABLE `order_lines` RENAME COLUMN `unit_cents` TO `unit_minor`;
--> statement-breakpoint
ALTER TABLE `orders` RENAME COLUMN `subtotal_cents` TO `subtotal_minor`;
--> statement-breakpoint
ALTER TABLE `orders` RENAME COLUMN `shipping_cents` TO `shipping_minor`;
--> statement-breakpoint
ALTER TABLE `orders` RENAME COLUMN `total_cents` TO `total_minor`;
--> statement-breakpoint
ALTER TABLE `attempts` RENAME COLUMN `price_cents` TO `price_minor`;
--> statement-breakpoint
DROP INDEX `effects_due`;
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`done_at`,`next_try_at`);
--> statement-breakpoint
DROP INDEX `outbox_once`;
--> statement-breakpoint
CREATE UNIQUE INDEX `emails_once` ON `emails` (`order_id`,`kind`);
--> statement-breakpoint
DROP INDEX `outbox_created`;
--> statement-breakpoint
CREATE INDEX `emails_created` ON `emails` (`created_at`);
--> statement-breakpoint
UPDATE `order_events` SET `kind` = 'job' WHERE `kind` = 'effect';
