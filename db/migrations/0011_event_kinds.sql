-- Sentences become kind and data. What no sentence below fits is kept as a note in its words.
ALTER TABLE `order_events` ADD `data` text DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE `orders` ADD `review_reasons` text;
--> statement-breakpoint
CREATE TABLE `__sentences` (`source` text, `prefix` text, `suffix` text, `kind` text, `shape` text);
--> statement-breakpoint
INSERT INTO `__sentences` VALUES
	('placed', 'The order was placed and its items were reserved.', '', 'placed', ''),
	('placed', 'The order was placed and its items set aside.', '', 'placed', ''),
	('placed', 'The order was placed and its prints set aside.', '', 'placed', ''),
	('placed', 'The order was sent again with other details.', '', 'details-changed', ''),
	('attempt', 'The payment page was opened.', '', 'payment-page-opened', ''),
	('attempt', 'The payment page could not be opened. Nothing was charged.', '', 'payment-page-failed', ''),
	('attempt', 'Opening the payment page was interrupted.', '', 'payment-page-interrupted', ''),
	('payment', 'A payment of ', ' was announced (pending).', 'payment-announced', 'pending'),
	('payment', 'Payment of ', ' was announced (pending).', 'payment-announced', 'pending'),
	('refund', 'A refund of ', ' was announced (pending).', 'refund-announced', 'pending'),
	('refund', 'Refund of ', ': pending.', 'refund-changed', 'pending'),
	('payment', 'A payment of ', ' was announced (processing).', 'payment-announced', 'processing'),
	('payment', 'Payment of ', ' was announced (processing).', 'payment-announced', 'processing'),
	('refund', 'A refund of ', ' was announced (processing).', 'refund-announced', 'processing'),
	('refund', 'Refund of ', ': processing.', 'refund-changed', 'processing'),
	('payment', 'A payment of ', ' was announced (success).', 'payment-announced', 'success'),
	('payment', 'Payment of ', ' was announced (success).', 'payment-announced', 'success'),
	('refund', 'A refund of ', ' was announced (success).', 'refund-announced', 'success'),
	('refund', 'Refund of ', ': success.', 'refund-changed', 'success'),
	('payment', 'A payment of ', ' was announced (failed).', 'payment-announced', 'failed'),
	('payment', 'Payment of ', ' was announced (failed).', 'payment-announced', 'failed'),
	('refund', 'A refund of ', ' was announced (failed).', 'refund-announced', 'failed'),
	('refund', 'Refund of ', ': failed.', 'refund-changed', 'failed'),
	('payment', 'Payment of ', ' confirmed.', 'payment-confirmed', 'token'),
	('payment', 'Payment of ', ' arrived, but the gateway calls it risky.', 'payment-held', 'token'),
	('payment', 'The gateway no longer shows a payment of ', ' that it had confirmed; it still counts.', 'payment-vanished', 'attemptId'),
	('refund', 'The gateway no longer shows a transfer of payment ', ' that it had confirmed; it still counts.', 'refund-vanished', 'attemptId'),
	('stock', 'The reservation ended; the items are available to others again.', '', 'reservation-ended', ''),
	('stock', 'The reservation ended; the items are for sale again.', '', 'reservation-ended', ''),
	('stock', 'The reservation ended; the prints are for sale again.', '', 'reservation-ended', ''),
	('stock', 'The cart was changed and ordered again; this order was cancelled.', '', 'replaced', ''),
	('stock', 'The cart was changed and ordered anew; this order was let go.', '', 'replaced', ''),
	('job', 'The receipt was written.', '', 'receipt-written', ''),
	('job', 'Ready to ship.', '', 'ready-to-ship', ''),
	('alarm', 'The gateway names another price for payment ', ': nothing of it was counted.', 'price-mismatch', 'attemptId'),
	('alarm', 'The gateway''s figures for a payment of ', ' do not fit together: not counted.', 'payment-unreadable', 'token'),
	('alarm', 'Record ', ' came again with other content: look at the notifications.', 'record-conflict', 'recordId'),
	('alarm', 'The gateway now calls a payment of ', ', which it had confirmed, risky: look at its dashboard.', 'payment-turned-risky', 'token'),
	('alarm', 'The gateway now calls a payment of ', ', which it had confirmed, another amount: look at its dashboard.', 'payment-amount-changed', 'token'),
	('review', 'A payment of ', ' was announced as paid a day ago, and the gateway still shows no such payment: look at its dashboard.', 'payment-never-shown', 'token'),
	('review', '', ' were announced as paid a day ago, and the gateway still shows no such payment: look at its dashboard.', 'payment-never-shown', 'token'),
	('review', '', ' arrived, but the gateway holds it back as risky: it is not counted. Decide on its dashboard before shipping.', 'payment-held', 'token'),
	('review', '', ' arrived, but the gateway holds them back as risky: they are not counted. Decide on its dashboard before shipping.', 'payment-held', 'token'),
	('review', 'Paid after the reservation ended: restock and ship, or refund.', '', 'paid-after-release', ''),
	('review', 'Paid late: ship or refund.', '', 'paid-late', ''),
	('review', '', ' was paid before time ran out: wait for the rest, or refund.', 'part-paid', 'paidMinor'),
	('review', 'Overpaid by ', ': refund the difference.', 'overpaid', 'excessMinor');
--> statement-breakpoint
CREATE TABLE `__said` (`id` text, `source` text, `text` text, `kind` text, `shape` text, `what` text);
--> statement-breakpoint
CREATE INDEX `__said_id` ON `__said` (`source`, `id`);
--> statement-breakpoint
INSERT INTO `__said` SELECT `id`, `source`, `text`, s.`kind`, `shape`, substr(`text`, length(`prefix`) + 1, length(`text`) - length(`prefix`) - length(`suffix`))
FROM `order_events` e JOIN `__sentences` s ON s.`source` = e.`kind`
	AND substr(`text`, 1, length(`prefix`)) = `prefix`
	AND substr(`text`, length(`text`) - length(`suffix`) + 1) = `suffix`
	AND length(`text`) >= length(`prefix`) + length(`suffix`)
	AND (`shape` = '') = (length(`text`) = length(`prefix`) + length(`suffix`));
--> statement-breakpoint
INSERT INTO `__said` SELECT `id`, 'note', `text`, CASE `kind` WHEN 'alarm' THEN 'alarm-note' ELSE 'note' END, '', ''
FROM `order_events`
WHERE `id` NOT IN (SELECT `id` FROM `__said`)
	AND NOT (`kind` = 'state'
		AND substr(`text`, 1, instr(`text`, ' → ') - 1) IN ('Awaiting payment', 'Expired', 'Underpayment', 'Underpayment(Overdue)', 'Paid', 'Paid(Overdue)', 'Overpayment', 'Overpayment(Overdue)')
		AND substr(`text`, instr(`text`, ' → ') + 3) IN ('Awaiting payment', 'Expired', 'Underpayment', 'Underpayment(Overdue)', 'Paid', 'Paid(Overdue)', 'Overpayment', 'Overpayment(Overdue)'));
--> statement-breakpoint
-- An order's review is its alarms and what follows from its money, joined by spaces: first the alarms are taken away.
UPDATE `orders` SET
	`review_reasons` = '[]',
	`review_reason` = trim(substr(`review_reason`, 1 + (
		SELECT coalesce(sum(length(`text`) + 1), 0) FROM `order_events`
		WHERE `order_id` = `orders`.`id` AND `kind` = 'alarm' AND instr(`review_reason`, `text`) > 0
	)))
WHERE `review_reason` IS NOT NULL;
--> statement-breakpoint
UPDATE `order_events` SET `kind` = s.`kind`, `data` = json_object('from', substr(`text`, 1, instr(`text`, ' → ') - 1), 'to', substr(`text`, instr(`text`, ' → ') + 3))
FROM (SELECT 'state-changed' AS `kind`) s
WHERE `order_events`.`kind` = 'state' AND `order_events`.`id` NOT IN (SELECT `id` FROM `__said`);
--> statement-breakpoint
UPDATE `order_events` SET `kind` = s.`kind`, `data` = CASE s.`source` WHEN 'note' THEN json_object('text', s.`text`) ELSE CASE
	WHEN s.`shape` = '' THEN '{}'
	WHEN s.`shape` = 'token' THEN json_object('amount', CASE instr(s.`what`, ' ') WHEN 0 THEN '0' ELSE substr(s.`what`, 1, instr(s.`what`, ' ') - 1) END, 'crypto', substr(s.`what`, instr(s.`what`, ' ') + 1))
	WHEN s.`shape` IN ('attemptId', 'recordId') THEN json_object(s.`shape`, s.`what`)
	WHEN s.`shape` IN ('paidMinor', 'excessMinor') THEN json_object(s.`shape`, CAST(s.`what` AS integer))
	ELSE json_object('amount', CASE instr(s.`what`, ' ') WHEN 0 THEN '0' ELSE substr(s.`what`, 1, instr(s.`what`, ' ') - 1) END, 'crypto', substr(s.`what`, instr(s.`what`, ' ') + 1), 'status', s.`shape`)
END END
FROM `__said` s WHERE s.`id` = `order_events`.`id`;
--> statement-breakpoint
DELETE FROM `__said`;
--> statement-breakpoint
INSERT INTO `__said` SELECT `id`, 'order', '', 'overpaid', 'excessMinor', substr(`review_reason`, instr(`review_reason`, 'Overpaid by ') + 12)
FROM `orders` WHERE `review_reason` LIKE '%Overpaid by %: refund the difference.';
--> statement-breakpoint
UPDATE `orders` SET `review_reason` = trim(substr(`review_reason`, 1, instr(`review_reason`, 'Overpaid by ') - 1))
WHERE `id` IN (SELECT `id` FROM `__said`);
--> statement-breakpoint
UPDATE `__said` SET `what` = substr(`what`, 1, length(`what`) - length(': refund the difference.'));
--> statement-breakpoint
INSERT INTO `__said` SELECT `id`, 'order', '', 'paid-after-release', '', '' FROM `orders` WHERE `review_reason` LIKE '%Paid after the reservation ended: restock and ship, or refund.';
--> statement-breakpoint
UPDATE `orders` SET `review_reason` = trim(substr(`review_reason`, 1, length(`review_reason`) - 62))
WHERE `review_reason` LIKE '%Paid after the reservation ended: restock and ship, or refund.';
--> statement-breakpoint
INSERT INTO `__said` SELECT `id`, 'order', '', 'paid-late', '', '' FROM `orders` WHERE `review_reason` LIKE '%Paid late: ship or refund.';
--> statement-breakpoint
UPDATE `orders` SET `review_reason` = trim(substr(`review_reason`, 1, length(`review_reason`) - 26))
WHERE `review_reason` LIKE '%Paid late: ship or refund.';
--> statement-breakpoint
INSERT INTO `__said` SELECT `id`, 'rest', `text`, s.`kind`, `shape`, substr(`review_reason`, length(`prefix`) + 1, length(`review_reason`) - length(`prefix`) - length(`suffix`))
FROM (SELECT `id`, `review_reason` AS `text`, `review_reason` FROM `orders`) o JOIN `__sentences` s ON s.`source` = 'review'
	AND substr(`text`, 1, length(`prefix`)) = `prefix`
	AND substr(`text`, length(`text`) - length(`suffix`) + 1) = `suffix`
	AND length(`text`) >= length(`prefix`) + length(`suffix`)
	AND (`shape` = '') = (length(`text`) = length(`prefix`) + length(`suffix`))
WHERE instr(substr(`text`, length(`prefix`) + 1, length(`text`) - length(`prefix`) - length(`suffix`)), '. ') = 0;
--> statement-breakpoint
UPDATE `orders` SET `review_reason` = '' WHERE `id` IN (SELECT `id` FROM `__said` WHERE `source` = 'rest');
--> statement-breakpoint
-- Money without its marks is in the minor unit.
UPDATE `__said` SET `what` = replace(replace(replace(replace(replace(`what`, '$', ''), '€', ''), ',', ''), '.', ''), char(160), '')
WHERE `shape` IN ('paidMinor', 'excessMinor');
--> statement-breakpoint
INSERT INTO `__said` SELECT `id`, 'note', `review_reason`, 'alarm-note', '', '' FROM `orders` WHERE `review_reason` <> '';
--> statement-breakpoint
UPDATE `orders` SET `review_reasons` = (
	SELECT json_group_array(json_patch(json_object('kind', `kind`), json(`data`))) FROM (
		SELECT `kind`, `data` FROM `order_events`
		WHERE `order_id` = `orders`.`id`
			AND `kind` IN ('price-mismatch', 'payment-unreadable', 'record-conflict', 'payment-turned-risky', 'payment-amount-changed', 'alarm-note')
		UNION ALL
		SELECT `kind`, CASE `source` WHEN 'note' THEN json_object('text', `text`) ELSE CASE
			WHEN `shape` = '' THEN '{}'
			WHEN `shape` = 'token' THEN json_object('amount', CASE instr(`what`, ' ') WHEN 0 THEN '0' ELSE substr(`what`, 1, instr(`what`, ' ') - 1) END, 'crypto', substr(`what`, instr(`what`, ' ') + 1))
			WHEN `shape` IN ('attemptId', 'recordId') THEN json_object(`shape`, `what`)
			WHEN `shape` IN ('paidMinor', 'excessMinor') THEN json_object(`shape`, CAST(`what` AS integer))
			ELSE json_object('amount', CASE instr(`what`, ' ') WHEN 0 THEN '0' ELSE substr(`what`, 1, instr(`what`, ' ') - 1) END, 'crypto', substr(`what`, instr(`what`, ' ') + 1), 'status', `shape`)
		END END
		FROM `__said` WHERE `id` = `orders`.`id`
	)
)
WHERE `review_reason` IS NOT NULL;
--> statement-breakpoint
DROP TABLE `__said`;
--> statement-breakpoint
DROP TABLE `__sentences`;
--> statement-breakpoint
ALTER TABLE `order_events` DROP COLUMN `text`;
--> statement-breakpoint
ALTER TABLE `orders` DROP COLUMN `review_reason`;
