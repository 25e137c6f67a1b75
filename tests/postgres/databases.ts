import { randomBytes } from "node:crypto";
import pg from "pg";
import { migrate } from "#db/migrate.ts";

type Borrowed = {
  url: string;
  /** Empties it for the next one. */
  giveBack(): Promise<void>;
};

const MIGRATED = "migrated";

/**
 * Prepares the server at TEST_POSTGRES_URL: a migrated database to copy, and a list of copies that nobody uses, since
 * emptying one takes a hundredth of the time that making one does.
 */
export async function prepareServer(): Promise<void> {
  await migrate(await createDatabase(MIGRATED));
  await onServer((client) => client.query("create table free_databases (name text primary key)"));
}

/** A migrated, empty database of one's own. */
export function borrowDatabase(): Promise<Borrowed> {
  return onServer(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `delete from free_databases where name =
        (select name from free_databases limit 1 for update skip locked) returning name`,
    );
    const name = rows[0]?.name ?? `shop_${randomBytes(8).toString("hex")}`;
    if (!rows[0]) await createDatabase(name, MIGRATED);
    return { url: urlOf(name), giveBack: () => giveBack(name) };
  });
}

/** A database with this name, empty or a copy of another, that the server's end takes with it. Returns its address. */
export async function createDatabase(name: string, from = "template1"): Promise<string> {
  await onServer((client) => client.query(`create database ${name} template ${from}`));
  return urlOf(name);
}

async function giveBack(name: string): Promise<void> {
  await onServer((client) =>
    // A process that was killed may have left connections.
    client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
      name,
    ]),
  );
  await connected(urlOf(name), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables
        where schemaname = 'public' and tablename <> '__migrations'`,
    );
    const empty = rows.map((table) => `delete from ${table.name};`).join("");
    // Foreign keys need no looking after where everything goes.
    await client.query(`set session_replication_role = replica; ${empty}`);
  });
  await onServer((client) => client.query("insert into free_databases values ($1)", [name]));
}

function urlOf(name: string): string {
  const url = new URL(process.env.TEST_POSTGRES_URL ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

const onServer = <T>(work: (client: pg.Client) => Promise<T>) => connected(urlOf("postgres"), work);

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
