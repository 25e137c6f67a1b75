// Ends with 0 when the server on this machine can serve: for a container's health check and for scripts.
const url = `http://127.0.0.1:${process.env.PORT || 3000}/api/health`;
const answer = await fetch(url, { signal: AbortSignal.timeout(3000) }).catch(() => null);
if (!answer?.ok) console.error(answer ? await answer.text() : `${url} does not answer`);
process.exitCode = answer?.ok ? 0 : 1;
