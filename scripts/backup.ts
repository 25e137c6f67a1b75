import { existsSync } from "node:fs";
import { getDb } from "#db/client.ts";

// npm run db:backup -- FILE: a consistent copy, while the shop goes on.
const [file] = process.argv.slice(2);
if (!file) {
  console.error("Where to? npm run db:backup -- FILE");
  process.exit(1);
}
if (existsSync(file)) {
  console.error(`${file} exists already; choose another name.`);
  process.exit(1);
}
await getDb().backup(file);
console.log(`backed up to ${file}`);
