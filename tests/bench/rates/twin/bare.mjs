import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { openReplay } from "./replay.mjs";

const replay = await openReplay();
createServer(async (request, response) => {
  if (request.method === "POST") await replay((await json(request)).n);
  response.end("success");
}).listen(Number(process.env.PORT), "127.0.0.1");
