// What a host may do to whoever asks it for a file or sends it a message.
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { png } from '../testing/media-host.testsuite.ts';
import type { HostileNetwork, Misbehave } from './hostile-network.testsuite.ts';
import { PUBLIC_ADDRESS } from './hostile-network.testsuite.ts';

export interface Misbehaviour {
  readonly name: string;
  /** Without scheme: `hostile.example/b/3`. */
  readonly where: string;
}

/** What must never get to a user. */
export const BANNER = 'Hostile/6.6.6 (internal-build-box)';
export const HIDDEN_HOST = 'admin-console.example';

type Act = (socket: Socket, earlier: number) => void;

const OK = `HTTP/1.1 200 OK\r\nserver: ${BANNER}\r\n`;
const head = (...lines: readonly string[]): string => `${[...lines, '', ''].join('\r\n')}`;
const says =
  (text: string | Buffer): Act =>
  (socket) =>
    void socket.end(text, 'latin1' as BufferEncoding);
const ok = (headers: string, body = ''): Act => says(`${OK}${headers}\r\n\r\n${body}`);
const whole = (type: string, body: string): Act =>
  ok(`content-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}`, body);
const redirect = (location: string, status = 302): Act =>
  says(
    head(
      `HTTP/1.1 ${status} Moved`,
      `server: ${BANNER}`,
      `location: ${location}`,
      'content-length: 0',
    ),
  );
const repeating =
  (start: string, more: string, everyMs: number): Act =>
  (socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(more), everyMs);
    socket.on('close', () => clearInterval(timer));
  };
/** Until whoever listens has had enough: some megabytes a second. */
const endless = (start: string, more: string): Act =>
  repeating(start, more.repeat(Math.ceil(16_384 / more.length)), 2);
const dripping = (start: string, more: string): Act => repeating(start, more, 5);
const silent: Act = () => undefined;
const bomb = gzipSync(Buffer.alloc(20_000_000));

function acts(canary: string, canaryPort: number): Readonly<Record<string, Act>> {
  const redirects = Object.fromEntries(
    [
      `http://${canary}/`,
      `https://${canary}/`,
      `//${canary}/`,
      `\\\\${canary}\\`,
      `/\\${canary}/`,
      `http:${canary}`,
      `http://[::ffff:7f00:1]:${canaryPort}/`,
      `http://0.0.0.0:${canaryPort}/`,
      'http://0/',
      'http://2130706433/',
      'http://127.1/',
      'http://169.254.169.254/latest/meta-data/iam/security-credentials/',
      'http://[64:ff9b::a9fe:a9fe]/',
      'http://private.example/',
      'http://mixed.example/',
      'http://rebinding-later.example/',
      'http://localhost/',
      `http://user:secret@${canary}/`,
      `http://hostile.example:${canaryPort}/`,
      'file:///etc/passwd',
      'gopher://127.0.0.1/_',
      'ftp://127.0.0.1/',
      'data:image/png;base64,AAAA',
      'javascript:alert(1)',
      'unix:/var/run/docker.sock',
      `http://${HIDDEN_HOST}:22/`,
      `http://127.0.0.1\t:${canaryPort}/`,
      'http://hostile.example/%0d%0aHost:%20127.0.0.1',
      'http://[not-an-address/',
      `http://${'a'.repeat(9000)}.example/`,
    ].map((location) => [`redirects to ${location.slice(0, 60)}`, redirect(location)]),
  );
  const statuses = Object.fromEntries(
    [300, 301, 303, 304, 305, 307, 308, 399].map((status) => [
      `redirects by ${status}`,
      redirect(`http://${canary}/`, status),
    ]),
  );
  return {
    ...redirects,
    ...statuses,
    'redirects with two locations': says(
      head(
        'HTTP/1.1 302 Moved',
        'location: http://hostile.example/',
        `location: http://${canary}/`,
        'content-length: 0',
      ),
    ),
    'redirects nowhere': says(head('HTTP/1.1 302 Moved', 'content-length: 0')),
    'redirects in its body': whole(
      'text/html',
      `<meta http-equiv="refresh" content="0;url=http://${canary}/"><script src="http://${canary}/">`,
    ),
    'asks to refresh': ok(`refresh: 0; url=http://${canary}/\r\ncontent-length: 0`),
    'names an alternative': ok(`alt-svc: h2="${canary}"; ma=99\r\ncontent-length: 1`, 'x'),
    'hints at what to load': says(
      head('HTTP/1.1 103 Early Hints', `link: <http://${canary}/>; rel=preload`) +
        head('HTTP/1.1 302 Moved', `location: http://${canary}/`, 'content-length: 0'),
    ),
    'serves a playlist': whole(
      'application/vnd.apple.mpegurl',
      `#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:10,\nhttp://${canary}/a.ts\n#EXT-X-ENDLIST\n`,
    ),
    'serves a list of files': whole(
      'text/plain',
      `ffconcat version 1.0\nfile http://${canary}/a\n`,
    ),
    'serves a picture that loads others': whole(
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg"><image href="http://${canary}/a.png"/></svg>`,
    ),
    'drips its body': dripping(`${OK}\r\n`, '.'),
    'drips its head': dripping('HTTP/1.1 200 OK\r\nx: ', 'x'),
    'is silent': silent,
    'is silent after its head': (socket) => void socket.write(`${OK}content-length: 9\r\n\r\n`),
    'hangs up': (socket) => void socket.end(),
    'breaks off': (socket) => void socket.resetAndDestroy(),
    'promises more than it sends': ok('content-length: 100000', 'short'),
    'sends more than it promises': ok('content-length: 5', 'bytes and so much more'),
    'gives two lengths': ok('content-length: 5\r\ncontent-length: 50', 'bytes'),
    'gives a length and chunks': ok(
      'content-length: 5\r\ntransfer-encoding: chunked',
      '5\r\nbytes\r\n0\r\n\r\n',
    ),
    'gives a negative length': ok('content-length: -1', 'bytes'),
    'gives a length beyond numbers': ok(`content-length: ${'9'.repeat(40)}`, 'bytes'),
    'answers twice': says(
      `${OK}content-length: 0\r\nconnection: keep-alive\r\n\r\n${head('HTTP/1.1 302 Moved', `location: http://${canary}/`, 'content-length: 0')}`,
    ),
    ...Object.fromEntries(
      [
        'gzip',
        'x-gzip',
        'identity, gzip',
        'gzip, gzip',
        'br',
        'zstd',
        'GZIP',
        'deflate, identity',
      ].map((encoding): [string, Act] => [
        `sends a bomb as ${encoding}`,
        (socket) => {
          socket.write(
            `${OK}content-encoding: ${encoding}\r\ncontent-length: ${bomb.length}\r\n\r\n`,
          );
          socket.end(bomb);
        },
      ]),
    ),
    'sends a bomb as a transfer encoding': (socket) => {
      socket.write(`${OK}transfer-encoding: gzip, chunked\r\n\r\n${bomb.length.toString(16)}\r\n`);
      socket.write(bomb);
      socket.end('\r\n0\r\n\r\n');
    },
    'floods with headers': endless(OK, 'x-flood: 1\r\n'),
    'has a header without end': endless(`${OK}x-flood: `, 'x'.repeat(10_000)),
    'says to continue for ever': endless('', 'HTTP/1.1 100 Continue\r\n\r\n'),
    'hints for ever': endless('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
    'changes protocols': says(
      head('HTTP/1.1 101 Switching Protocols', 'connection: upgrade', 'upgrade: websocket'),
    ),
    'speaks HTTP/0.9': says('<html>as in 1991</html>'),
    'speaks HTTP/1.0': says(`HTTP/1.0 302 Moved\r\nlocation: http://${canary}/\r\n\r\n`),
    'speaks HTTP/2': says('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0'),
    'speaks TLS': says('\x15\x03\x01\x00\x02\x02\x28'),
    'speaks nonsense': says(Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 73) % 256))),
    'answers with status 999': says(head('HTTP/1.1 999 Hm', 'content-length: 0')),
    'ends lines badly': says(`HTTP/1.1 302 Moved\nlocation: http://${canary}/\n\n`),
    'folds its headers': says(
      `HTTP/1.1 302 Moved\r\nlocation:\r\n http://${canary}/\r\ncontent-length: 0\r\n\r\n`,
    ),
    'hides a header in a header': says(
      `HTTP/1.1 302 Moved\r\nx: a\rlocation: http://${canary}/\r\ncontent-length: 0\r\n\r\n`,
    ),
    'counts chunks wrongly': ok(
      'transfer-encoding: chunked',
      'ffffffffffffffffff\r\nbytes\r\n0\r\n\r\n',
    ),
    'extends a chunk for ever': endless(
      `${OK}transfer-encoding: chunked\r\n\r\n5;`,
      'x'.repeat(9999),
    ),
    'has trailers for ever': endless(
      `${OK}transfer-encoding: chunked\r\n\r\n5\r\nbytes\r\n0\r\n`,
      'x-trailer: 1\r\n',
    ),
    'has a body for ever': endless(`${OK}\r\n`, 'x'.repeat(65_536)),
    'asks for a password': says(
      head('HTTP/1.1 401 No', 'www-authenticate: Basic realm="inside"', 'content-length: 0'),
    ),
    'asks for a proxy': says(
      head('HTTP/1.1 407 No', `proxy-authenticate: Basic realm="${canary}"`, 'content-length: 0'),
    ),
  };
}

function sendPicture(socket: Socket): void {
  const picture = png(400, 300);
  socket.write(head('HTTP/1.1 200 OK', `content-length: ${picture.length}`));
  socket.end(picture);
}

/** What names do, of a host that only says that it is busy. */
function nameTricks(network: HostileNetwork): Readonly<Record<string, string>> {
  const inside = ['127.0.0.1'];
  network.name('hostile.example', [PUBLIC_ADDRESS]);
  network.name(HIDDEN_HOST, [PUBLIC_ADDRESS]);
  network.name('private.example', inside);
  network.name('mixed.example', [PUBLIC_ADDRESS, '10.0.0.1']);
  network.name('mixed-6.example', ['::1', PUBLIC_ADDRESS]);
  network.name('wrapped.example', ['::ffff:169.254.169.254']);
  network.name('metadata.example', ['169.254.169.254']);
  network.name('zero.example', ['0.0.0.0']);
  network.name('none.example', []);
  network.name(
    'crowd.example',
    Array.from({ length: 65 }, () => PUBLIC_ADDRESS),
  );
  network.name('nonsense.example', ['not an address']);
  network.name('short.example', ['127.1']);
  network.name('zoned.example', ['fe80::1%lo']);
  // Public when it is looked at first, and never again.
  network.name('rebinding.example', [PUBLIC_ADDRESS], inside);
  network.name('rebinding-later.example', [PUBLIC_ADDRESS], inside);
  network.name('rebinding-twice.example', [PUBLIC_ADDRESS], [PUBLIC_ADDRESS], inside);
  network.name('flickering.example', inside, [PUBLIC_ADDRESS], inside);
  return Object.fromEntries(
    [
      'private mixed mixed-6 wrapped metadata zero none crowd nonsense short zoned rebinding',
      'rebinding-twice flickering',
    ]
      .flatMap((line) => line.split(' '))
      .map((name) => [`has a name that is ${name}`, `${name}.example/busy`]),
  );
}

/** Keeps its connection open and is busy: who comes again must not take the connection up again. */
const busy: Act = (socket) =>
  void socket.write('HTTP/1.1 503 Busy\r\nconnection: keep-alive\r\ncontent-length: 0\r\n\r\n');

/** @returns all of them, and what makes a hostile host of a network */
export function misbehaviours(network: () => HostileNetwork): {
  readonly misbehave: Misbehave;
  list(): readonly Misbehaviour[];
} {
  let known: readonly (readonly [string, Act])[] | undefined;
  const all = (): readonly (readonly [string, Act])[] => {
    const { canaryPort } = network();
    return (known ??= Object.entries(acts(`127.0.0.1:${canaryPort}`, canaryPort)));
  };
  return {
    misbehave(socket, path, earlier) {
      const hop = /^\/hop\/(\d+)$/.exec(path)?.[1];
      if (hop !== undefined) {
        const next =
          hop === '3' ? `http://127.0.0.1:${network().canaryPort}/` : `/hop/${Number(hop) + 1}`;
        return redirect(next)(socket, earlier);
      }
      if (path === '/good.png') return sendPicture(socket);
      if (path === '/to-metadata') return redirect('http://[::ffff:a9fe:a9fe]/')(socket, earlier);
      if (path === '/inside') return redirect('http://192.168.0.1/admin')(socket, earlier);
      if (path === '/loop') return redirect('/loop')(socket, earlier);
      const number = /^\/b\/(\d+)/.exec(path)?.[1];
      const act = number === undefined ? busy : (all()[Number(number)]?.[1] ?? busy);
      act(socket, earlier);
    },
    list: () => [
      ...all().map(([name], index) => ({ name, where: `hostile.example/b/${index}` })),
      { name: 'redirects in a circle', where: 'hostile.example/loop' },
      { name: 'redirects inside at the third hop', where: 'hostile.example/hop/1' },
      { name: 'keeps its connection and is busy', where: 'hostile.example/busy' },
      ...Object.entries(nameTricks(network())).map(([name, where]) => ({ name, where })),
    ],
  };
}
