/** Invented; those of the worked signature vectors. */
export const credentials = {
  appId: "202301010000000000000000000000001",
  appSecret: "demo-secret-not-real-0001",
};
