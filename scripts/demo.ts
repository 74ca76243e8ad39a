// `npm run demo`: starts the service on a free port, sends it one request in the mission's shape with
// the media of samples/, follows it, and leaves the film in out/demo/.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, readConfig } from '@filmgate/server';
import { progressBar } from './demo/progress-bar.ts';
import { serveSamples } from './demo/sample-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDirectory = join(root, 'out', 'demo');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Reply {
  status: string;
  data: {
    progress: string;
    stage: string;
    fail_reason: string;
    data: {
      model: string;
      result: {
        content?: { video_url: string };
        usage?: { total_tokens: number };
        filmgate?: { contact_sheet_url: string; storyboard_url: string };
      };
    };
  };
}

await using samples = await serveSamples();
await using app = await createApp({
  ...readConfig({}),
  port: 0,
  dataDirectory: join(root, 'data', 'demo'),
  egressAllow: [samples.host],
  logLevel: 'silent',
});
const { secret: key } = await app.keys.add('demo', Date.now());
const origin = await app.start();
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
const prompt = (await readFile(join(root, 'samples', 'prompt.txt'), 'utf8')).trim();

say(`\nfilmgate demo: this prompt, with two stills, a clip and a music loop from samples/\n`);
say(`  ${prompt.replaceAll(/(.{1,92})(\s|$)/g, '$1\n  ').trimEnd()}\n`);

const startedMs = performance.now();
const created = await fetch(`${origin}/v1/video/generations`, {
  method: 'POST',
  headers,
  body: JSON.stringify({
    model: 'doubao-seedance-2-0-260128',
    prompt,
    images: [samples.url('image-1.jpg'), samples.url('image-2.jpg')],
    videos: [samples.url('clip-1.mp4')],
    audios: [samples.url('music-1.mp3')],
    metadata: {
      generate_audio: true,
      resolution: '480p',
      ratio: '4:3',
      duration: 5,
      watermark: false,
    },
  }),
});
const { task_id: taskId, message } = (await created.json()) as {
  task_id?: string;
  message?: string;
};
if (taskId === undefined) throw new Error(`the request was refused: ${message}`);

const bar = progressBar(process.stdout);
const reply = await follow(taskId);
bar.end();
const tookS = (performance.now() - startedMs) / 1000;
const { result, model } = reply.data.data;
if (!result.content || !result.filmgate) throw new Error(`no film: ${reply.data.fail_reason}`);

await mkdir(outDirectory, { recursive: true });
const film = await save(result.content.video_url, 'film.mp4');
const sheet = await save(result.filmgate.contact_sheet_url, 'contact-sheet.jpg');
const storyboard = await save(result.filmgate.storyboard_url, 'storyboard.json');
say(
  `\nA draft by ${model} in ${tookS.toFixed(1)} s. The real model would count ${result.usage?.total_tokens} tokens for it; this one costs nothing.\n`,
);
say(`  storyboard     ${storyboard}`);
say(`  contact sheet  ${sheet}`);
say(`  film           ${film}\n`);

async function follow(id: string): Promise<Reply> {
  for (;;) {
    const response = await fetch(`${origin}/v1/video/generations/${id}`, { headers });
    const reply = (await response.json()) as Reply;
    bar.update(Number.parseInt(reply.data.progress, 10), reply.data.stage);
    if (reply.status === 'completed') return reply;
    if (reply.status === 'failed') throw new Error(`the film failed: ${reply.data.fail_reason}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function save(url: string, name: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
  const path = join(outDirectory, name);
  await writeFile(path, Buffer.from(await response.arrayBuffer()));
  return relative(process.cwd(), path);
}
