CREATE TABLE `__new_emails` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text,
	`kind` text NOT NULL,
	`cause` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`error` text
);
--> statement-breakpoint
INSERT INTO `__new_emails`("id", "order_id", "kind", "cause", "recipient", "subject", "text", "html", "created_at", "sent_at", "error") SELECT "id", "order_id", CASE "kind" WHEN 'receipt' THEN 'payment-received' ELSE "kind" END, "order_id", "recipient", "subject", "text", "html", "created_at", "sent_at", "error" FROM `emails`;--> statement-breakpoint
DROP TABLE `emails`;--> statement-breakpoint
ALTER TABLE `__new_emails` RENAME TO `emails`;--> statement-breakpoint
CREATE UNIQUE INDEX `emails_once` ON `emails` (`kind`,`cause`);--> statement-breakpoint
CREATE INDEX `emails_order` ON `emails` (`order_id`);--> statement-breakpoint
CREATE INDEX `emails_created` ON `emails` (`created_at`);