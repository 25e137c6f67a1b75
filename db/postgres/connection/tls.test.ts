import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres } from "#db/postgres/client.ts";
import { connect } from "#db/postgres/connection/connect.ts";
import { verifying } from "#db/postgres/connection/tls.ts";
import { carts } from "#db/tables.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

const folder = mkdtempSync(join(tmpdir(), "halftone-tls-"));
const plain = process.env.TEST_POSTGRES_URL ?? "";
let t: TemporaryDatabase;

/** A certificate for localhost that signs itself, so that it is its own authority. */
function certify(name: string) {
  const [key, file] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)];
  execFileSync("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
    ...["-keyout", key, "-out", file, "-days", "2", "-subj", "/CN=localhost"],
    ...["-addext", "subjectAltName=DNS:localhost"],
  ]);
  return { file, key: readFileSync(key, "utf8"), certificate: readFileSync(file, "utf8") };
}

const server = certify("server");
const stranger = certify("stranger");

beforeAll(async () => {
  t = await temporaryDatabase();
  const admin = new pg.Client({ connectionString: plain });
  await admin.connect();
  // The server writes them itself: they must belong to the user it runs as.
  const write = (file: string, text: string) =>
    admin.query(
      `copy (select unnest(string_to_array('${text.trim()}', chr(10)))) to program 'umask 077; cat > ${file}'`,
    );
  await write("server.crt", server.certificate);
  await write("server.key", server.key);
  await admin.query("alter system set ssl = on");
  await admin.query("select pg_reload_conf()");
  await admin.end();
});
afterAll(async () => {
  await t.remove();
  rmSync(folder, { recursive: true, force: true });
});

function address(host: string, parameters: Record<string, string>): string {
  const url = new URL(t.url);
  url.hostname = host;
  url.search = `${new URLSearchParams(parameters)}`;
  return url.href;
}

const isEncrypted = async (url: string) => {
  const client = await connect(url);
  const { rows } = await client.query("select ssl from pg_stat_ssl where pid = pg_backend_pid()");
  await client.end();
  return rows[0].ssl;
};

test("verify-full: an authority that is named is believed, for the name in its certificate", async () => {
  const trusting = { sslmode: "verify-full", sslrootcert: server.file };
  await expect.poll(() => isEncrypted(address("localhost", trusting))).toBe(true);
  await expect(isEncrypted(address("127.0.0.1", trusting))).rejects.toThrow(
    /refused.*certificate is for another name/,
  );
  const db = openPostgres({ url: address("localhost", trusting) });
  await db.write(async (tx) => {
    await tx.insert(carts).values({ id: "a", createdAt: 1, updatedAt: 1 });
  });
  expect(await db.read.$count(carts)).toBe(1);
  await db.close();
});

test("a certificate that nobody vouches for is refused, whichever mode asks for TLS", async () => {
  for (const sslmode of ["verify-full", "require", "prefer"])
    await expect(isEncrypted(address("localhost", { sslmode }))).rejects.toThrow(
      /not signed by an authority known here.*sslrootcert/,
    );
  const wrong = { sslmode: "verify-full", sslrootcert: stranger.file };
  await expect(isEncrypted(address("localhost", wrong))).rejects.toThrow("not signed by");
  const db = openPostgres({ url: address("localhost", wrong) });
  const unreachable = { name: "DatabaseUnavailable", reason: "unreachable" };
  await expect(db.write(async () => 1)).rejects.toMatchObject(unreachable);
  await db.close();
  const missing = { sslmode: "verify-full", sslrootcert: join(folder, "none.pem") };
  await expect(isEncrypted(address("localhost", missing))).rejects.toThrow("can't be read");
});

test("no-verify encrypts and says that nothing is checked; without a mode nothing is encrypted", async () => {
  expect(await isEncrypted(address("127.0.0.1", { sslmode: "no-verify" }))).toBe(true);
  expect(await isEncrypted(address("127.0.0.1", {}))).toBe(false);
  expect(verifying("postgres://a/b?sslmode=no-verify")).toContain("no-verify");
});

test("a server without TLS is refused when TLS is asked for", async () => {
  const without = createServer((socket) => socket.once("data", () => socket.end("N")));
  without.listen(0, "127.0.0.1");
  await once(without, "listening");
  const { port } = without.address() as AddressInfo;
  await expect(
    connect(`postgres://shop@127.0.0.1:${port}/shop?sslmode=verify-full`),
  ).rejects.toThrow("does not offer TLS");
  without.close();
});
