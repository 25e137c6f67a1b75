// PostgreSQL's own programs, for a person to run. While they do, the address stands in the list of processes: on a
// machine that others use, keep the password in ~/.pgpass.

/** Copies the database into a file while the shop goes on. */
export const dumpCommand = (file: string) =>
  `pg_dump --format=custom --no-owner --file=${file} "$DATABASE_URL"`;

/** Puts such a copy in the database's place, whole or not at all; the shop must be stopped. */
export const restoreCommand = (file: string) =>
  `pg_restore --clean --if-exists --no-owner --single-transaction --dbname="$DATABASE_URL" ${file}`;
