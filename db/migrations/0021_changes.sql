CREATE TABLE `changes` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topic` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `shared_state` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
