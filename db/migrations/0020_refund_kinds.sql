DROP INDEX `payouts_approved`;--> statement-breakpoint
CREATE INDEX `payouts_approved` ON `payouts` (`approved_at`,`id`,`status`);--> statement-breakpoint
ALTER TABLE `order_lines` ADD `restocked` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `refund_due_minor` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `refund_asked_at` integer;--> statement-breakpoint
CREATE INDEX `orders_refund_due` ON `orders` (`created_at`,`id`) WHERE "orders"."refund_due_minor" is not null;--> statement-breakpoint
ALTER TABLE `refunds` ADD `kind` text DEFAULT 'due' NOT NULL;--> statement-breakpoint
-- 0: their next change says what is due; until then lists ask the facts.
UPDATE `orders` SET `refund_due_minor` = 0 WHERE `review_reasons` IS NOT NULL
  OR (`cancelled_at` IS NOT NULL AND EXISTS (SELECT 1 FROM `payments` WHERE `payments`.`order_id` = `orders`.`id`))
  OR EXISTS (SELECT 1 FROM `review_resolutions` WHERE `review_resolutions`.`order_id` = `orders`.`id` AND `review_resolutions`.`resolution` = 'refund');
