/** Runs once when the server starts: configuration is checked, the database brought up to date, the worker started. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("#app/start-server.ts");
  await startServer();
}
