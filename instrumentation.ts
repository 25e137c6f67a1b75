/** Runs once when the server starts: configuration is checked, the database brought up to date, the worker started. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) {
    const { startTracing } = await import("#app/_server/start-tracing.ts");
    startTracing();
  }
  const { startServer } = await import("#app/_server/start-server.ts");
  await startServer();
}

/** Next calls it with whatever a page, an action or proxy.ts throws. */
export async function onRequestError(error: unknown, { path }: { path: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { answerFailure } = await import("#app/_server/answer-failure.ts");
  answerFailure(error, path);
}
