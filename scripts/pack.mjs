// npm run pack -- FOLDER: what was built, with all that serving and its commands need, as a folder that runs on plain
// Node. The Dockerfile makes its image of it; it can be copied to a server as well.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyPackages, prunePackages } from "./shared/copy-packages.mjs";
import { nodeLimits } from "./shared/memory-limits.ts";
import { main, SetupError, step } from "./shared/process.mjs";
import { selectShop } from "./shared/select-shop.mjs";

const SOURCES = ["db", "lib", "messages", "public", "scripts"];
// Tests, and what only making migrations needs.
const LEFT_OUT = /\.test\.tsx?$|_snapshot\.json$/;
/** The scripts of package.json that make sense without the sources of pages. */
const COMMANDS = /^(db:(?!generate).*|catalog:.*|fsck|doctor|media:move|second-factor:reset)$/;
const RUN = "--import ./scripts/shared/config-error.mjs";

await main(async () => {
  const [folder] = process.argv.slice(2);
  if (!folder || existsSync(folder))
    throw new SetupError("Where to? npm run pack -- FOLDER, which must not exist yet.");
  const { name, aliases, buildDir } = await selectShop();
  const standalone = `${buildDir}/standalone`;
  if (!existsSync(`${standalone}/server.js`))
    throw new SetupError("Nothing is built: run npm run build first.");
  await step(`Packing the server into ${folder}`, async () => {
    for (const part of [buildDir, "node_modules", "server.js"])
      cpSync(join(standalone, part), join(folder, part), {
        recursive: true,
        verbatimSymlinks: true,
      });
    cpSync(`${buildDir}/static`, join(folder, buildDir, "static"), { recursive: true });
    for (const source of [...SOURCES, `shops/${name}`])
      cpSync(source, join(folder, source), {
        recursive: true,
        filter: (path) => !LEFT_OUT.test(path),
      });
    copyPackages(folder);
    prunePackages(folder);
    writeFileSync(join(folder, "shop.config.ts"), `export default "${name}";\n`);
    writeFileSync(join(folder, "package.json"), JSON.stringify(packageFor(aliases), null, 2));
    rmSync(join(folder, ".env"), { force: true });
  });
});

/** The package as it is, for the one shop that was built: its imports need no hook, its commands no set-up. */
function packageFor(aliases) {
  const { name, version, type, engines, imports, scripts } = JSON.parse(
    readFileSync("package.json", "utf8"),
  );
  const lead = Object.entries(aliases).map(([start, to]) => [`${start}*`, `${to}*`]);
  const commands = Object.entries(scripts)
    .filter(([command]) => COMMANDS.test(command))
    .map(([command, line]) => [command, line.replace(/scripts\/launch\.mjs( --env)?/, RUN)]);
  return {
    ...{ name, version, private: true, type, engines },
    imports: { ...imports, ...Object.fromEntries(lead) },
    scripts: {
      start: `node ${nodeLimits("").join(" ")} ${RUN} scripts/start-packed.mjs`,
      ...Object.fromEntries(commands),
    },
  };
}
