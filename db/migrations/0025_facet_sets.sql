CREATE TABLE `facet_set_values` (
	`facet_set` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`facet_set`, `kind`, `name`, `value`),
	FOREIGN KEY (`facet_set`) REFERENCES `facet_sets`(`row`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `facet_set_values_value` ON `facet_set_values` (`kind`,`name`,`value`,`facet_set`);--> statement-breakpoint
CREATE TABLE `facet_sets` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facet_sets_hash` ON `facet_sets` (`hash`);--> statement-breakpoint
ALTER TABLE `search_documents` ADD `in_stock` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `facet_set` integer REFERENCES facet_sets(row);--> statement-breakpoint
CREATE INDEX `search_documents_facets` ON `search_documents` (`facet_set`);