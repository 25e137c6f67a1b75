import { readFileSync } from "node:fs";

// Carries recorded transactions out (record-transactions.ts): the same statements, and nothing else.

/** `work(n)` carries the n-th operation out and resolves after its last commit. */
export async function openReplay() {
  const { texts, operations } = JSON.parse(readFileSync(process.env.RECORDING, "utf8"));
  const transact = await connect(process.env.REPLAY_URL, texts);
  return async (n) => {
    for (const statements of operations[n]) await transact(statements);
  };
}

async function connect(url, texts) {
  if (url.startsWith("file:")) return connectSqlite(url.slice("file:".length), texts);
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  return async (statements) => {
    const client = await pool.connect();
    await client.query("BEGIN");
    for (const [at, values] of statements)
      await client.query({ name: `q${at}`, text: texts[at], values });
    await client.query("COMMIT");
    client.release();
  };
}

async function connectSqlite(file, texts) {
  const { default: Sqlite } = await import("better-sqlite3");
  const db = new Sqlite(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  const prepared = new Map();
  return (statements) => {
    db.exec("BEGIN IMMEDIATE");
    for (const [at, values] of statements) {
      const statement = prepared.get(at) ?? db.prepare(texts[at]);
      prepared.set(at, statement);
      if (statement.reader) statement.all(...values);
      else statement.run(...values);
    }
    db.exec("COMMIT");
  };
}
