CREATE TABLE `api_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`generation` text NOT NULL,
	`method` text NOT NULL,
	`path` text NOT NULL,
	`app_id` text,
	`timestamp` text,
	`sign` text,
	`body` text NOT NULL,
	`is_body_cut` integer NOT NULL,
	`status` integer NOT NULL,
	`code` integer,
	`reason` text NOT NULL,
	`fault` text
);
