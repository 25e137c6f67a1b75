CREATE TABLE "cart_lines" (
	"cart_id" text COLLATE "C" NOT NULL,
	"variant_id" text COLLATE "C" NOT NULL,
	"quantity" bigint NOT NULL,
	"seen_minor" bigint,
	"added_at" bigint NOT NULL,
	CONSTRAINT "cart_lines_cart_id_variant_id_pk" PRIMARY KEY("cart_id","variant_id")
);
--> statement-breakpoint
CREATE TABLE "carts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"revision" bigint DEFAULT 0 NOT NULL,
	"ordered_at" bigint,
	"discount_code" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collections" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"rule" json,
	"sort" text COLLATE "C" DEFAULT 'hand' NOT NULL,
	"media_id" text COLLATE "C",
	"version" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"color" text COLLATE "C" NOT NULL,
	"placeholder" text COLLATE "C" NOT NULL,
	"vector" boolean NOT NULL,
	"widths" json NOT NULL,
	"fallback" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_collections" (
	"product_id" text COLLATE "C" NOT NULL,
	"collection_slug" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "product_collections_product_id_collection_slug_pk" PRIMARY KEY("product_id","collection_slug")
);
--> statement-breakpoint
CREATE TABLE "product_media" (
	"product_id" text COLLATE "C" NOT NULL,
	"media_id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"alt" text COLLATE "C" NOT NULL,
	"focal_x" bigint NOT NULL,
	"focal_y" bigint NOT NULL,
	CONSTRAINT "product_media_product_id_media_id_pk" PRIMARY KEY("product_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"vendor" text COLLATE "C" NOT NULL,
	"tags" json NOT NULL,
	"specifications" json NOT NULL,
	"options" json NOT NULL,
	"seo_title" text COLLATE "C" NOT NULL,
	"seo_description" text COLLATE "C" NOT NULL,
	"from_minor" bigint NOT NULL,
	"position" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"product_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"option1" text COLLATE "C" NOT NULL,
	"option2" text COLLATE "C" NOT NULL,
	"option3" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"sku" text COLLATE "C" NOT NULL,
	"barcode" text COLLATE "C" NOT NULL,
	"price_minor" bigint NOT NULL,
	"compare_at_minor" bigint,
	"weight_grams" bigint NOT NULL,
	"requires_shipping" boolean DEFAULT true NOT NULL,
	"policy" text COLLATE "C" NOT NULL,
	"initial" bigint NOT NULL,
	"available" bigint NOT NULL,
	"reserved" bigint DEFAULT 0 NOT NULL,
	"sold" bigint DEFAULT 0 NOT NULL,
	"media_id" text COLLATE "C",
	"archived_at" bigint,
	"version" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "discounts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"value" bigint NOT NULL,
	"min_subtotal_minor" bigint NOT NULL,
	"collections" json NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint,
	"max_uses" bigint,
	"max_uses_per_email" bigint,
	"used" bigint DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"staff_id" text COLLATE "C" NOT NULL,
	"staff_name" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"before" json,
	"after" json
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"staff_id" text COLLATE "C" NOT NULL,
	"code_hash" text COLLATE "C" NOT NULL,
	"used_at" bigint,
	CONSTRAINT "recovery_codes_staff_id_code_hash_pk" PRIMARY KEY("staff_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"failures" bigint NOT NULL,
	"next_try_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"login" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"password_hash" text COLLATE "C" NOT NULL,
	"invited_until" bigint,
	"totp_secret" text COLLATE "C",
	"totp_enabled" boolean DEFAULT false NOT NULL,
	"totp_step" bigint DEFAULT 0 NOT NULL,
	"disabled_at" bigint,
	"created_at" bigint NOT NULL,
	"last_sign_in_at" bigint
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"staff_id" text COLLATE "C" NOT NULL,
	"device" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"verified_at" bigint
);
--> statement-breakpoint
CREATE TABLE "emails" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"cause" text COLLATE "C" NOT NULL,
	"recipient" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"html" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"sent_at" bigint,
	"error" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"received_at" bigint NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"acknowledged" boolean NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"sent_at" text COLLATE "C" NOT NULL,
	"api" text COLLATE "C" DEFAULT 'v1' NOT NULL,
	"app_id" text COLLATE "C" DEFAULT '' NOT NULL,
	"sign" text COLLATE "C" DEFAULT '' NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"order_type" text COLLATE "C",
	"record_id" text COLLATE "C",
	"merchant_order_id" text COLLATE "C",
	"order_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"holder" text COLLATE "C" NOT NULL,
	"until" bigint NOT NULL,
	"term" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_buckets" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"full_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "buyer_words" (
	"word" text COLLATE "C" NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "buyer_words_word_order_id_pk" PRIMARY KEY("word","order_id")
);
--> statement-breakpoint
CREATE TABLE "order_notes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"staff_name" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_resolutions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"resolution" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"staff_name" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"order_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"done_at" bigint,
	"tries" bigint DEFAULT 0 NOT NULL,
	"next_try_at" bigint NOT NULL,
	"error" text COLLATE "C",
	CONSTRAINT "jobs_order_id_kind_pk" PRIMARY KEY("order_id","kind")
);
--> statement-breakpoint
CREATE TABLE "order_events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"data" json DEFAULT '{}'::json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"order_id" text COLLATE "C" NOT NULL,
	"variant_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"options" json NOT NULL,
	"sku" text COLLATE "C" NOT NULL,
	"unit_minor" bigint NOT NULL,
	"quantity" bigint NOT NULL,
	"restocked" bigint DEFAULT 0 NOT NULL,
	"discount_minor" bigint DEFAULT 0 NOT NULL,
	"tax_basis_points" bigint DEFAULT 0 NOT NULL,
	"requires_shipping" boolean DEFAULT true NOT NULL,
	CONSTRAINT "order_lines_order_id_variant_id_pk" PRIMARY KEY("order_id","variant_id")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"cart_id" text COLLATE "C" NOT NULL,
	"cart_revision" bigint NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"address" json NOT NULL,
	"country" text COLLATE "C" GENERATED ALWAYS AS ("address" ->> 'country') STORED,
	"note" text COLLATE "C" NOT NULL,
	"subtotal_minor" bigint NOT NULL,
	"discount_minor" bigint DEFAULT 0 NOT NULL,
	"discount_id" text COLLATE "C",
	"discount_code" text COLLATE "C",
	"shipping_minor" bigint NOT NULL,
	"shipping_method" json,
	"total_minor" bigint NOT NULL,
	"taxes" json DEFAULT '[]'::json NOT NULL,
	"stock" text COLLATE "C" NOT NULL,
	"reserved_until" bigint,
	"client_key" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"review_reasons" json,
	"fulfillment" text COLLATE "C" DEFAULT 'none' NOT NULL,
	"refund_due_minor" bigint,
	"refund_asked_at" bigint,
	"cancelled_at" bigint,
	"version" bigint DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"price_minor" bigint NOT NULL,
	"currency" text COLLATE "C" DEFAULT 'USD' NOT NULL,
	"api" text COLLATE "C" DEFAULT 'v1' NOT NULL,
	"payment_url" text COLLATE "C",
	"token_id" text COLLATE "C",
	"address" text COLLATE "C",
	"memo" text COLLATE "C",
	"crypto" text COLLATE "C",
	"network" text COLLATE "C",
	"token_amount" text COLLATE "C",
	"error" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"gateway_expires_at" bigint,
	"next_check_at" bigint,
	"checks" bigint DEFAULT 0 NOT NULL,
	"checked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"attempt_id" text COLLATE "C" NOT NULL,
	"record_id" text COLLATE "C",
	"txid" text COLLATE "C" NOT NULL,
	"chain" text COLLATE "C" NOT NULL,
	"contract" text COLLATE "C" NOT NULL,
	"crypto" text COLLATE "C" NOT NULL,
	"amount" text COLLATE "C" NOT NULL,
	"order_amount" text COLLATE "C" NOT NULL,
	"token_rate" text COLLATE "C" NOT NULL,
	"paid_value" text COLLATE "C",
	"status" text COLLATE "C" NOT NULL,
	"risky" boolean DEFAULT false NOT NULL,
	"confirmed" boolean NOT NULL,
	"paid_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"attempt_id" text COLLATE "C" NOT NULL,
	"payout_id" text COLLATE "C",
	"kind" text COLLATE "C" DEFAULT 'due' NOT NULL,
	"record_id" text COLLATE "C",
	"txid" text COLLATE "C" NOT NULL,
	"chain" text COLLATE "C" NOT NULL,
	"crypto" text COLLATE "C" NOT NULL,
	"amount" text COLLATE "C" NOT NULL,
	"network_fee" text COLLATE "C" NOT NULL,
	"received" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"confirmed" boolean NOT NULL,
	"refunded_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_redirects" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"product_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"address_id" text COLLATE "C" NOT NULL,
	"merchant_pays_fee" boolean NOT NULL,
	"value_minor" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"approved_by" text COLLATE "C" NOT NULL,
	"approved_at" bigint NOT NULL,
	"asked_at" bigint,
	"uncertain_at" bigint,
	"shown_at" bigint,
	"next_check_at" bigint,
	"checks" bigint DEFAULT 0 NOT NULL,
	"reason" text COLLATE "C" DEFAULT '' NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "refund_addresses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"crypto" text COLLATE "C" NOT NULL,
	"chain" text COLLATE "C" NOT NULL,
	"address" text COLLATE "C" NOT NULL,
	"memo" text COLLATE "C" NOT NULL,
	"secret_hash" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"confirmed_at" bigint,
	"voided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "saved_lines" (
	"cart_id" text COLLATE "C" NOT NULL,
	"variant_id" text COLLATE "C" NOT NULL,
	"quantity" bigint NOT NULL,
	"seen_minor" bigint,
	"added_at" bigint NOT NULL,
	CONSTRAINT "saved_lines_cart_id_variant_id_pk" PRIMARY KEY("cart_id","variant_id")
);
--> statement-breakpoint
CREATE TABLE "product_facets" (
	"product_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "product_facets_product_id_kind_name_value_pk" PRIMARY KEY("product_id","kind","name","value")
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"row" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "search_documents_row_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"product_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_spellings" (
	"key" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	CONSTRAINT "search_spellings_key_word_pk" PRIMARY KEY("key","word")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" json NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shipment_lines" (
	"shipment_id" text COLLATE "C" NOT NULL,
	"variant_id" text COLLATE "C" NOT NULL,
	"quantity" bigint NOT NULL,
	CONSTRAINT "shipment_lines_shipment_id_variant_id_pk" PRIMARY KEY("shipment_id","variant_id")
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"order_id" text COLLATE "C" NOT NULL,
	"carrier" text COLLATE "C" NOT NULL,
	"tracking_number" text COLLATE "C" NOT NULL,
	"tracking_url" text COLLATE "C" NOT NULL,
	"shipped_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock_adjustments" (
	"variant_id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"at" bigint NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"delta" bigint NOT NULL,
	"initial" bigint NOT NULL,
	"available" bigint NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"staff_id" text COLLATE "C" NOT NULL,
	"staff_name" text COLLATE "C" NOT NULL,
	CONSTRAINT "stock_adjustments_variant_id_version_pk" PRIMARY KEY("variant_id","version")
);
--> statement-breakpoint
CREATE TABLE "search_index" (
	"row" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_collections" ADD CONSTRAINT "product_collections_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_collections" ADD CONSTRAINT "product_collections_collection_slug_collections_slug_fk" FOREIGN KEY ("collection_slug") REFERENCES "public"."collections"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_media" ADD CONSTRAINT "product_media_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_media" ADD CONSTRAINT "product_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_words" ADD CONSTRAINT "buyer_words_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_resolutions" ADD CONSTRAINT "review_resolutions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_discount_id_discounts_id_fk" FOREIGN KEY ("discount_id") REFERENCES "public"."discounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_redirects" ADD CONSTRAINT "product_redirects_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_address_id_refund_addresses_id_fk" FOREIGN KEY ("address_id") REFERENCES "public"."refund_addresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_addresses" ADD CONSTRAINT "refund_addresses_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_lines" ADD CONSTRAINT "saved_lines_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_lines" ADD CONSTRAINT "saved_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_facets" ADD CONSTRAINT "product_facets_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_lines" ADD CONSTRAINT "shipment_lines_shipment_id_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_adjustments" ADD CONSTRAINT "stock_adjustments_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_index" ADD CONSTRAINT "search_index_row_search_documents_row_fk" FOREIGN KEY ("row") REFERENCES "public"."search_documents"("row") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "carts_updated" ON "carts" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "product_collections_order" ON "product_collections" USING btree ("collection_slug","position","product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "products_slug" ON "products" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "products_all_newest" ON "products" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "products_all_price" ON "products" USING btree ("from_minor","id");--> statement-breakpoint
CREATE INDEX "products_all_title" ON "products" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "products_vendor" ON "products" USING btree ("vendor");--> statement-breakpoint
CREATE INDEX "products_featured" ON "products" USING btree ("status","position","id");--> statement-breakpoint
CREATE INDEX "products_price" ON "products" USING btree ("status","from_minor","id");--> statement-breakpoint
CREATE INDEX "products_newest" ON "products" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "variants_options" ON "variants" USING btree ("product_id","option1","option2","option3");--> statement-breakpoint
CREATE UNIQUE INDEX "variants_slug" ON "variants" USING btree ("product_id","slug");--> statement-breakpoint
CREATE INDEX "variants_sku" ON "variants" USING btree ("sku");--> statement-breakpoint
CREATE INDEX "variants_barcode" ON "variants" USING btree ("barcode");--> statement-breakpoint
CREATE INDEX "variants_stock" ON "variants" USING btree ("policy","archived_at","available","product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "discounts_code" ON "discounts" USING btree ("code");--> statement-breakpoint
CREATE INDEX "discounts_created" ON "discounts" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject","subject_id","at");--> statement-breakpoint
CREATE INDEX "audit_log_staff" ON "audit_log" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_updated" ON "sign_in_failures" USING btree ("updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_login" ON "staff" USING btree ("login");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_sessions_token" ON "staff_sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "staff_sessions_staff" ON "staff_sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_expires" ON "staff_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "emails_once" ON "emails" USING btree ("kind","cause");--> statement-breakpoint
CREATE INDEX "emails_order" ON "emails" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "emails_created" ON "emails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_received" ON "inbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "inbox_merchant_order" ON "inbox" USING btree ("merchant_order_id");--> statement-breakpoint
CREATE INDEX "inbox_record" ON "inbox" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "inbox_order" ON "inbox" USING btree ("order_id","received_at");--> statement-breakpoint
CREATE INDEX "inbox_verdict" ON "inbox" USING btree ("verdict","received_at");--> statement-breakpoint
CREATE INDEX "rate_buckets_full" ON "rate_buckets" USING btree ("full_at");--> statement-breakpoint
CREATE INDEX "buyer_words_order" ON "buyer_words" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "order_notes_order" ON "order_notes" USING btree ("order_id","at");--> statement-breakpoint
CREATE INDEX "review_resolutions_order" ON "review_resolutions" USING btree ("order_id","at");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("done_at","next_try_at");--> statement-breakpoint
CREATE INDEX "order_events_order" ON "order_events" USING btree ("order_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_number" ON "orders" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_token" ON "orders" USING btree ("token");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_cart" ON "orders" USING btree ("cart_id","cart_revision");--> statement-breakpoint
CREATE INDEX "orders_client" ON "orders" USING btree ("client_key");--> statement-breakpoint
CREATE INDEX "orders_email" ON "orders" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("created_at","id","state","fulfillment","country","total_minor");--> statement-breakpoint
CREATE INDEX "orders_highest" ON "orders" USING btree ("total_minor","id","state","fulfillment","country","created_at");--> statement-breakpoint
CREATE INDEX "orders_updated" ON "orders" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "orders_state" ON "orders" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_review" ON "orders" USING btree ("created_at","id") WHERE "orders"."review_reasons" is not null;--> statement-breakpoint
CREATE INDEX "orders_refund_due" ON "orders" USING btree ("created_at","id") WHERE "orders"."refund_due_minor" is not null;--> statement-breakpoint
CREATE INDEX "orders_fulfillment" ON "orders" USING btree ("fulfillment","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_discount" ON "orders" USING btree ("discount_id");--> statement-breakpoint
CREATE INDEX "attempts_order" ON "attempts" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "attempts_due" ON "attempts" USING btree ("next_check_at");--> statement-breakpoint
CREATE INDEX "attempts_checked" ON "attempts" USING btree ("checked_at");--> statement-breakpoint
CREATE INDEX "attempts_status" ON "attempts" USING btree ("status","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_record" ON "payments" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "payments_order" ON "payments" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "payments_attempt" ON "payments" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "payments_txid" ON "payments" USING btree ("txid");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_record" ON "refunds" USING btree ("record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_payout" ON "refunds" USING btree ("payout_id");--> statement-breakpoint
CREATE INDEX "refunds_order" ON "refunds" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "refunds_txid" ON "refunds" USING btree ("txid");--> statement-breakpoint
CREATE INDEX "payouts_order" ON "payouts" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "payouts_due" ON "payouts" USING btree ("next_check_at");--> statement-breakpoint
CREATE INDEX "payouts_approved" ON "payouts" USING btree ("approved_at","id","status");--> statement-breakpoint
CREATE INDEX "refund_addresses_order" ON "refund_addresses" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "saved_lines_added" ON "saved_lines" USING btree ("added_at");--> statement-breakpoint
CREATE INDEX "product_facets_value" ON "product_facets" USING btree ("kind","name","value","product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "search_documents_product" ON "search_documents" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "shipments_order" ON "shipments" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "search_index_words" ON "search_index" USING gin ("words");