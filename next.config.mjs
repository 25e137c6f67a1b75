/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3"],
  // Pages made anew live in memory: several shops may run from one build, each with a database of its own.
  experimental: { isrFlushToDisk: false },
  headers: async () => [
    {
      source: "/art/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
};
