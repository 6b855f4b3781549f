import { connect, type Socket } from 'node:net';

export interface RawConnection {
  readonly socket: Socket;
  /** Everything that came until the other side ended the connection; '' where it came to nothing. */
  readonly answer: Promise<string>;
}

/** A connection to the server at `url` on which `text` was sent, whatever it is; it is not ended from this side. */
export function rawConnection(url: string, text: string | Buffer): RawConnection {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A connection that the server resets has been ended too.
  socket.on('error', () => undefined);
  socket.write(text);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return { socket, answer: closed.then(() => Buffer.concat(chunks).toString('latin1')) };
}
