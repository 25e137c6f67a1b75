import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

export type MailServerOptions = {
  /** A recipient that the server does not know. */
  refused?: string;
  /** Awaited after a whole mail has arrived, before it is acknowledged. */
  onMail?: (recipient: string) => Promise<void>;
};

/** A mail server that accepts every mail but those to `refused`; `taken` are the recipients in their order. */
export async function mailServer({ refused, onMail }: MailServerOptions = {}) {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const accept = async (recipient: string) => {
    taken.push(recipient);
    await onMail?.(recipient);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, refused, accept);
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

function converse(
  socket: Socket,
  refused: string | undefined,
  accept: (recipient: string) => Promise<void>,
): void {
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
        void accept(recipient).then(() => say("250 taken"));
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
