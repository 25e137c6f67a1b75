import { createServer } from "node:http";
import next from "next";

// The built app, of which only the sandbox answers: the shop's pages are not this server's.
const port = Number(process.env.PORT);
const hostname = process.env.HOSTNAME ?? "127.0.0.1";
const app = next({ dev: false, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();
const ours = /^\/(sandbox|_next)(\/|\?|$)|^\/(favicon|icon|apple-icon)/;

const server = createServer((request, response) => {
  if (ours.test(request.url ?? "")) void handle(request, response);
  else response.writeHead(302, { Location: "/sandbox" }).end();
});
server.listen(port, hostname);

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
