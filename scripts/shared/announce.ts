import { env } from "#lib/env.ts";

// Printed by `npm run demo` and `npm run dev` once the server answers.
const { appUrl, merchantPassword, sandbox } = env();
const rows = [
  ["Shop", appUrl],
  ["Sandbox", sandbox === "off" ? "off: real credentials are set" : `${appUrl}/sandbox`],
  ["Console", merchantPassword ? `${appUrl}/merchant` : "off: set MERCHANT_PASSWORD"],
  ["Sign-in", merchantPassword ? `owner, ${merchantPassword}` : "-"],
] as const;
const lines = rows.map(([name, value]) => ` ${name.padEnd(9)} ${value} `);
const width = Math.max(...lines.map((line) => line.length));
console.log(`\n┌${"─".repeat(width)}┐`);
for (const line of lines) console.log(`│${line.padEnd(width)}│`);
console.log(
  `└${"─".repeat(width)}┘\n Ctrl-C stops it. The data stays; npm run demo -- --reset starts over.\n`,
);
