import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** One message of PostgreSQL's protocol: its type's letter, "" before the session begins, and its bytes. */
export type Message = { type: string; bytes: Buffer };

/** What becomes of a message: passed on, dropped, or passed on before the connection is cut on both sides. */
export type Verdict = "pass" | "drop" | "cut";

export type ProxyServer = {
  /** The database's address through the proxy. */
  url: string;
  /** Cuts all connections. */
  cut(): void;
  close(): Promise<void>;
};

/** Stands between a client and PostgreSQL, and decides about each message. */
export async function proxyTo(
  target: string,
  decide: {
    fromClient?: (message: Message) => Verdict;
    fromServer?: (message: Message) => Verdict;
  },
): Promise<ProxyServer> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const end = () => {
      client.destroy();
      // What was passed on before must still arrive.
      upstream.end();
    };
    for (const socket of [client, upstream]) {
      socket.setNoDelay();
      sockets.add(socket);
      socket.on("error", end).on("close", () => {
        sockets.delete(socket);
        end();
      });
    }
    pipe(client, upstream, { startsSession: true, end }, decide.fromClient ?? (() => "pass"));
    pipe(upstream, client, { startsSession: false, end }, decide.fromServer ?? (() => "pass"));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    async close() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}

/** Only the client's first message has no letter; without TLS its length alone says where it ends. */
function pipe(
  from: Socket,
  to: Socket,
  { startsSession, end }: { startsSession: boolean; end: () => void },
  decide: (message: Message) => Verdict,
): void {
  let rest = Buffer.alloc(0);
  let letters = startsSession ? 0 : 1;
  from.on("data", (data) => {
    rest = Buffer.concat([rest, data]);
    while (rest.length >= letters + 4) {
      const length = letters + rest.readInt32BE(letters);
      if (rest.length < length) return;
      const bytes = rest.subarray(0, length);
      const verdict = decide({ type: bytes.toString("latin1", 0, letters), bytes });
      rest = rest.subarray(length);
      letters = 1;
      if (verdict !== "drop") to.write(bytes);
      if (verdict === "cut") return end();
    }
  });
}
