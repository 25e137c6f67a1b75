// The S3 server that the tests keep pictures in. Plain JavaScript for Node 18 and newer.
import { installTestServer } from "./install-test-server.mjs";

/** Installs it where its lock file names another version. */
export const setUpS3 = () =>
  installTestServer({
    folder: "tests/s3/binaries",
    server: "@20minutes/s3rver",
    name: "an S3 server",
    otherwise: "No S3 server: its tests are left out.",
    works: () => true,
  });
