import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  casing: "snake_case",
  schema: "./lib/sandbox/store/tables/*.ts",
  out: "./lib/sandbox/store/migrations",
});
