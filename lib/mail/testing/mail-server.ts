import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

/** A mail server that takes every letter but those to `refused`; `taken` are the recipients in their order. */
export async function mailServer(refused: string) {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, refused, taken);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function converse(socket: Socket, refused: string, taken: string[]): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let reading = false;
  let recipient = "";
  say("220 here");
  let rest = "";
  socket.on("data", (data) => {
    const lines = `${rest}${data}`.split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (reading) {
        if (line !== ".") continue;
        reading = false;
        taken.push(recipient);
        say("250 taken");
      } else if (line.startsWith("RCPT")) {
        recipient = /<(.*)>/.exec(line)?.[1] ?? "";
        say(recipient === refused ? "550 nobody here" : "250 fine");
      } else if (line === "DATA") {
        reading = true;
        say("354 go on");
      } else if (line === "QUIT") {
        say("221 bye");
        socket.end();
      } else say("250 fine");
    }
  });
  socket.on("error", () => undefined);
}
