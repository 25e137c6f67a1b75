ALTER TABLE `orders` RENAME COLUMN `expiry_told` TO `expiry_notified`;--> statement-breakpoint
ALTER TABLE `payments` RENAME COLUMN `climbs` TO `adds_confirmations`;--> statement-breakpoint
DROP INDEX `payments_climbing`;--> statement-breakpoint
CREATE INDEX `payments_unconfirmed` ON `payments` (`adds_confirmations`);--> statement-breakpoint
ALTER TABLE `faults` RENAME COLUMN `drawn` TO `considered`;--> statement-breakpoint
ALTER TABLE `faults` RENAME COLUMN `struck` TO `injected`;
