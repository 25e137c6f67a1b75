import { defineConfig } from "drizzle-kit";

// The tables are made for the dialect that the address names.
process.env.DATABASE_URL = "postgres://";

export default defineConfig({
  dialect: "postgresql",
  casing: "snake_case",
  schema: ["./db/tables/*.ts", "./db/postgres/search-index.ts"],
  out: "./db/postgres/migrations",
});
