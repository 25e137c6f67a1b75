import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeImage } from "#tests/deploy/image.ts";

// npm run test:image: every step of the Dockerfile without Docker, into an empty folder and as a user who is not root;
// then somebody buys from what came of it.
const folder = mkdtempSync(join(tmpdir(), "image-"));
chmodSync(folder, 0o755);
try {
  const image = makeImage(folder);
  const { status } = spawnSync("npm", ["run", "-s", "e2e", "--", "e2e/server/image.spec.ts"], {
    stdio: "inherit",
    env: { ...process.env, IMAGE: JSON.stringify(image) },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(process.exitCode ? "0 passed, 1 failed" : "1 passed, 0 failed");
