CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`color` text NOT NULL,
	`placeholder` text NOT NULL,
	`vector` integer NOT NULL,
	`widths` text NOT NULL,
	`fallback` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `product_collections` (
	`product_id` text NOT NULL,
	`collection_slug` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`product_id`, `collection_slug`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`collection_slug`) REFERENCES `collections`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `product_media` (
	`product_id` text NOT NULL,
	`media_id` text NOT NULL,
	`position` integer NOT NULL,
	`alt` text NOT NULL,
	`focal_x` integer NOT NULL,
	`focal_y` integer NOT NULL,
	PRIMARY KEY(`product_id`, `media_id`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_collections_order` ON `product_collections` (`collection_slug`,`position`,`product_id`);
--> statement-breakpoint
INSERT INTO `product_collections` (`product_id`, `collection_slug`, `position`)
SELECT `id`, `collection_slug`, `position` FROM `products`;
--> statement-breakpoint
CREATE TABLE `__products` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`status` text NOT NULL,
	`vendor` text NOT NULL,
	`tags` text NOT NULL,
	`specifications` text NOT NULL,
	`options` text NOT NULL,
	`seo_title` text NOT NULL,
	`seo_description` text NOT NULL,
	`from_minor` integer NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__products`
SELECT `p`.`id`, `p`.`slug`, `p`.`title`, `p`.`description`, 'active', '', '[]',
	json_array(
		json_object('name', 'Drawing', 'value', `p`.`note`),
		json_object('name', 'Family', 'value', `p`.`family`),
		json_object('name', 'Year', 'value', CAST(`p`.`year` AS TEXT)),
		json_object('name', 'Paper', 'value', 'Cotton rag, 310 g, pigment inks')
	),
	json_array(
		json_object('name', 'Size', 'values', json((
			SELECT json_group_array(json_object('name', `size`)) FROM (
				SELECT `size` FROM `variants` WHERE `product_id` = `p`.`id` GROUP BY `size` ORDER BY min(`position`)
			)
		))),
		json_object('name', 'Frame', 'values', json((
			SELECT json_group_array(json(CASE
				WHEN `frame` LIKE 'black%' THEN json_object('name', `frame`, 'color', '#1d1a17')
				WHEN `frame` LIKE 'oak%' THEN json_object('name', `frame`, 'color', '#b58c5c')
				WHEN `frame` LIKE 'white%' THEN json_object('name', `frame`, 'color', '#fbf9f4')
				ELSE json_object('name', `frame`) END)) FROM (
				SELECT `frame` FROM `variants` WHERE `product_id` = `p`.`id` GROUP BY `frame` ORDER BY min(`position`)
			)
		)))
	),
	'', '', `p`.`from_minor`, `p`.`position`, `p`.`created_at`
FROM `products` AS `p`;
--> statement-breakpoint
CREATE TABLE `__variants` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`slug` text NOT NULL,
	`option1` text NOT NULL,
	`option2` text NOT NULL,
	`option3` text NOT NULL,
	`position` integer NOT NULL,
	`sku` text NOT NULL,
	`barcode` text NOT NULL,
	`price_minor` integer NOT NULL,
	`compare_at_minor` integer,
	`weight_grams` integer NOT NULL,
	`policy` text NOT NULL,
	`initial` integer NOT NULL,
	`available` integer NOT NULL,
	`reserved` integer DEFAULT 0 NOT NULL,
	`sold` integer DEFAULT 0 NOT NULL,
	`media_id` text,
	`archived_at` integer,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__variants`
SELECT `id`, `product_id`,
	CASE WHEN `nth` = 1 THEN `words` ELSE `words` || '-' || `nth` END,
	`size`, `frame`, '', `position`, '', '', `price_minor`, NULL,
	-- As shipping was charged: by the width, a frame doubles it, 500 g a unit.
	500 * (CASE WHEN CAST(`size` AS INTEGER) <= 30 THEN 1 WHEN CAST(`size` AS INTEGER) <= 50 THEN 2 ELSE 4 END)
		* (CASE WHEN lower(`frame`) = 'unframed' THEN 1 ELSE 2 END),
	'deny', `initial`, `available`, `reserved`, `sold`, NULL, NULL
FROM (
	SELECT *, row_number() OVER (PARTITION BY `product_id`, `words` ORDER BY `position`, `id`) AS `nth` FROM (
		SELECT *, lower(replace(replace(replace(replace(replace(replace(
			`size` || ' ' || `frame`, '×', 'x'), ' cm', ''), '/', '-'), '.', '-'), ',', '-'), ' ', '-')) AS `words`
		FROM `variants`
	)
);
--> statement-breakpoint
CREATE TABLE `__order_lines` (
	`order_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`options` text NOT NULL,
	`sku` text NOT NULL,
	`unit_minor` integer NOT NULL,
	`quantity` integer NOT NULL,
	PRIMARY KEY(`order_id`, `variant_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__order_lines`
SELECT `order_id`, `variant_id`, `slug`, `title`,
	json_array(json_object('name', 'Size', 'value', `size`), json_object('name', 'Frame', 'value', `frame`)),
	'', `unit_minor`, `quantity`
FROM `order_lines`;
--> statement-breakpoint
DROP TABLE `order_lines`;
--> statement-breakpoint
DROP TABLE `variants`;
--> statement-breakpoint
DROP TABLE `products`;
--> statement-breakpoint
ALTER TABLE `__products` RENAME TO `products`;
--> statement-breakpoint
ALTER TABLE `__variants` RENAME TO `variants`;
--> statement-breakpoint
ALTER TABLE `__order_lines` RENAME TO `order_lines`;
--> statement-breakpoint
CREATE UNIQUE INDEX `products_slug` ON `products` (`slug`);
--> statement-breakpoint
CREATE INDEX `products_featured` ON `products` (`status`,`position`,`id`);
--> statement-breakpoint
CREATE INDEX `products_price` ON `products` (`status`,`from_minor`,`id`);
--> statement-breakpoint
CREATE INDEX `products_newest` ON `products` (`status`,`created_at`,`id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `variants_options` ON `variants` (`product_id`,`option1`,`option2`,`option3`);
--> statement-breakpoint
CREATE UNIQUE INDEX `variants_slug` ON `variants` (`product_id`,`slug`);
--> statement-breakpoint
CREATE INDEX `variants_sku` ON `variants` (`sku`);
