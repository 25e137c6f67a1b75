ALTER TABLE `attempts` ADD `currency` text DEFAULT 'USD' NOT NULL;--> statement-breakpoint
ALTER TABLE `attempts` ADD `api` text DEFAULT 'v1' NOT NULL;--> statement-breakpoint
ALTER TABLE `attempts` ADD `gateway_expires_at` integer;--> statement-breakpoint
ALTER TABLE `payments` ADD `paid_value` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `risky` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE `attempts` SET `gateway_expires_at` = `gateway_created_at` + `expires_at` - `created_at`;--> statement-breakpoint
UPDATE `inbox` SET `verdict` = 'ignored' WHERE `verdict` = 'noted';
