/** The sandbox's credentials are public by design: they open nothing but a sandbox on this machine. */
export const sandboxCredentials = {
  appId: "202601010000000000000000000000001",
  appSecret: "sandbox-secret-public-no-real-money",
  v2: { appId: "SandboxV2Account", appSecret: "sandbox-v2-secret-public-no-real-money" },
} as const;
