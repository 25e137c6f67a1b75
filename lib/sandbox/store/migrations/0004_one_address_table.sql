INSERT INTO `deposit_addresses` (`generation`, `kind`, `party`, `chain`, `address`, `memo`, `notify_url`)
SELECT 'v1', 'reference', `user_id`, `chain`, `address`, `memo`, `notify_url` FROM `permanent_addresses`;--> statement-breakpoint
DROP TABLE `permanent_addresses`;