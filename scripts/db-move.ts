import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

// npm run db:move -- --from file:PATH --to postgres://…: carries a shop from SQLite to PostgreSQL. The shop must be stopped.
const { values } = parseArgs({ options: { from: { type: "string" }, to: { type: "string" } } });
const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};
const { from = "", to = "" } = values;
// Tables are made for the dialect that this names, as soon as the first module asks which it is.
process.env.DATABASE_URL = to;
const { describeDatabase, dialectOf, fileOf, isDistributed } = await import("#db/dialect.ts");
if (dialectOf(from) !== "sqlite" || !from || dialectOf(to) !== "postgres")
  fail("npm run db:move -- --from file:PATH --to postgres://user:password@host/database");
if (isDistributed)
  fail(
    "db:move fills PostgreSQL only. Leave DATABASE_ENGINE out, or see docs/distributed-databases.md.",
  );
if (!existsSync(fileOf(from))) fail(`${fileOf(from)} does not exist.`);
const { MoveError, moveDatabase } = await import("#db/move/move-database.ts");
try {
  const { rows, broken } = await moveDatabase(fileOf(from), to, console.log);
  if (broken.length > 0) fail(`fsck finds on ${describeDatabase(to)}:\n${broken.join("\n")}`);
  console.log(
    `✓ ${rows} rows are in ${describeDatabase(to)}, each as it was; every invariant holds`,
  );
  console.log(
    "Start the shop with this DATABASE_URL. The file stays as it is: keep it as a backup.",
  );
} catch (error) {
  if (!(error instanceof MoveError)) throw error;
  fail(error.message);
}
