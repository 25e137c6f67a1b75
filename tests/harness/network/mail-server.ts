import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type MailServerOptions = {
  /** A recipient that the server does not know. */
  refused?: string;
  /** Awaited after a whole mail has arrived, before it is acknowledged. */
  onMail?: (recipient: string) => Promise<void>;
};

/**
 * An SMTP server that accepts every mail but those to `refused`; `taken` are the recipients in their order, `sources`
 * the mails as they came.
 */
export async function mailServer({ refused, onMail }: MailServerOptions = {}) {
  const taken: string[] = [];
  const sources: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _, done) {
      const unknown = Object.assign(new Error("nobody here"), { responseCode: 550 });
      done(address === refused ? unknown : null);
    },
    onData(stream, { envelope }, done) {
      const recipient = envelope.rcptTo[0]?.address ?? "";
      const take = async () => {
        sources.push(await text(stream));
        taken.push(recipient);
        await onMail?.(recipient);
      };
      take().then(() => done(), done);
    },
  });
  // A client that is gone is no failure of the server.
  server.on("error", () => undefined);
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    taken,
    sources,
    close: () => server.close(() => undefined),
  };
}
