// A socket that outlives the services which listen on it, as systemd keeps one for a unit. Node gives a
// server no way to hold a socket without taking its connections, so the part beneath it is used.

interface Handle {
  readonly fd: number;
  bind(address: string, port: number): number;
  getsockname(into: { port?: number }): number;
  close(): void;
}

export interface ListeningSocket extends Disposable {
  readonly fd: number;
  readonly origin: string;
}

export function openListeningSocket(): ListeningSocket {
  const { binding } = process as unknown as {
    binding(name: 'tcp_wrap'): {
      readonly TCP: new (kind: number) => Handle;
      readonly constants: { readonly SERVER: number };
    };
  };
  const { TCP, constants } = binding('tcp_wrap');
  const handle = new TCP(constants.SERVER);
  const name: { port?: number } = {};
  if (handle.bind('127.0.0.1', 0) !== 0 || handle.getsockname(name) !== 0) {
    throw new Error('no socket could be bound to loopback');
  }
  return {
    fd: handle.fd,
    origin: `http://127.0.0.1:${name.port}`,
    [Symbol.dispose]: () => handle.close(),
  };
}
