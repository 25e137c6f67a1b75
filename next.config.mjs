import { fileURLToPath } from "node:url";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";
import { commonHeaders, drawingPolicy, staticPolicy } from "./lib/http/security-headers.ts";
import { selectShop } from "./scripts/shared/select-shop.mjs";

const { aliases, buildDir } = await selectShop();
const eachFile = Object.entries(aliases).map(([start, folder]) => [`${start}*`, `${folder}*`]);

const csp = (value) => [{ key: "Content-Security-Policy", value }];

/** @type {import("next").NextConfig} */
const config = {
  distDir: buildDir,
  // lib/http/send/send-static-files.ts reads it in the server.
  env: { BUILD_DIR: buildDir },
  turbopack: { root: import.meta.dirname, resolveAlias: Object.fromEntries(eachFile) },
  // The same on every instance of a version: a page of another one is then loaded whole (docs/decisions/build-id.md).
  generateBuildId: () => process.env.BUILD_ID ?? null,
  poweredByHeader: false,
  // Made once for each page instead of once for each request: lib/http/send/send-cached-pages.ts.
  generateEtags: false,
  // How long a cache in front may show an unknown address again after its 30 s.
  expireTime: 60,
  reactStrictMode: true,
  // Titles belong into the head of every answer: streamed ones come late, and without JavaScript outside of it.
  htmlLimitedBots: /.*/,
  // A fork's broken test must not keep its shop from being built.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  serverExternalPackages: ["better-sqlite3", "pg"],
  cacheHandler: fileURLToPath(new URL("lib/cache/page-cache.mjs", import.meta.url)),
  // Regenerated pages live in memory: several shops may run from one build, each with a database of its own.
  experimental: {
    isrFlushToDisk: false,
    // app/global-not-found.tsx
    globalNotFound: true,
    // Few files for a first visit: what pages share is small, so little is loaded twice.
    turbopackChunking: {
      minChunkSize: 400_000,
      maxMergeChunkSize: 4_000_000,
      requestCost: 2_000_000,
      firstPageLoadPriority: 1,
    },
    // The console's forms: a grid of prices, a long description. proxy.ts holds everybody else to 16 KiB.
    serverActions: { bodySizeLimit: "1mb" },
    proxyClientMaxBodySize: "1mb",
  },
  headers: async () => [
    // The sandbox is an application of its own and sets its own headers.
    { source: "/((?!sandbox(?:/|$)).*)", headers: commonHeaders },
    // What proxy.ts matches gets its policy there: two policies would both hold.
    {
      source: "/((?!checkout$|orders/.|merchant(?:/|$)|sandbox(?:/|$)|media/).*)",
      headers: csp(staticPolicy),
    },
    {
      source: "/orders/:path+",
      headers: [
        // The address is the key to the order, and no other site learns it. Not no-referrer: forms sent without
        // JavaScript would then carry no origin, and Next refuses them.
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex" },
      ],
    },
    {
      source: "/merchant/:path*",
      headers: [
        { key: "Cache-Control", value: "no-store" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex" },
      ],
    },
    { source: "/media/:path*", headers: csp(drawingPolicy) },
  ],
};

/** Builds also write the server that scripts/pack.mjs packs; `next start` takes no notice of it, but warns of the setting. */
export default (phase) =>
  phase === PHASE_PRODUCTION_BUILD ? { ...config, output: "standalone" } : config;
