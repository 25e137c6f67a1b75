import type { Client } from "pg";

/** Every fifth transaction fails at its first statement that writes, every seventh at its COMMIT. */
const AT_STATEMENT = 5;
const AT_COMMIT = 7;

/**
 * Makes the server itself turn transactions away with 40001, as a distributed engine does at any moment. One that is run
 * again counts.
 */
export async function forceRetries(client: Client): Promise<void> {
  await client.query(`
    create sequence forced_transactions;
    create function force_retry() returns trigger language plpgsql as $$
      declare
        nth bigint;
      begin
        if coalesce(current_setting('forced.nth', true), '') = '' then
          nth := nextval('forced_transactions');
          perform set_config('forced.nth', nth::text, true);
          if nth % ${AT_STATEMENT} = 0 then
            raise exception 'restart transaction: forced at a statement' using errcode = '40001';
          end if;
        elsif tg_name = 'force_retry_at_commit' and current_setting('forced.nth')::bigint % ${AT_COMMIT} = 0 then
          raise exception 'restart transaction: forced at COMMIT' using errcode = '40001';
        end if;
        return null;
      end $$`);
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '__migrations'",
  );
  for (const { name } of rows)
    await client.query(`
      create trigger force_retry before insert or update or delete on ${name}
        for each statement execute function force_retry();
      create constraint trigger force_retry_at_commit after insert or update or delete on ${name}
        deferrable initially deferred for each row execute function force_retry()`);
}

/** How many transactions were forced to run again so far. */
export async function countForced(client: Client): Promise<number> {
  const { rows } = await client.query("select last_value::int as n from forced_transactions");
  const n: number = rows[0].n;
  return Array.from({ length: n }, (_, at) => at + 1).filter(
    (nth) => nth % AT_STATEMENT === 0 || nth % AT_COMMIT === 0,
  ).length;
}
