// `npm start`: read the environment, create, start, say how to use it, stop on a signal.
import { createApp, type App } from './app.ts';
import { ConfigError, readConfig, type Config } from './config/config.ts';

/** A person at the terminal does not wait for films: they go back to the queue at once. */
const GRACE_MS = { SIGINT: 0, SIGTERM: 10_000 } as const;

const write = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const config = readConfig();
  const app = await createApp(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Stopped, nothing is left to do, and the process ends by itself.
    process.on(signal, () => void app.stop({ graceMs: GRACE_MS[signal] }));
  }
  try {
    const address = await app.start();
    // Made only now: a start that fails must not spend the one time that the key is shown.
    write(welcome(config, address, await newKey(config, app)));
  } catch (error) {
    await app.stop({ graceMs: 0 });
    throw error;
  }
}

async function newKey(config: Config, app: App): Promise<string | null> {
  if (process.argv.includes('--new-key'))
    return await app.keys.add('made by --new-key', Date.now());
  const firstRun = config.apiKey === null && (await app.keys.isEmpty());
  return firstRun ? await app.keys.add('first run', Date.now()) : null;
}

function welcome(config: Config, address: string, secret: string | null): string {
  const origin = config.publicUrl ?? address;
  const lines = [`\nfilmgate is ready at ${origin}\n`];
  if (secret !== null) {
    lines.push(
      `Your API key (shown this once; only its hash is stored):\n\n  ${secret}\n`,
      'Make a film:\n',
      `  curl ${origin}/v1/video/generations \\`,
      `    -H "Authorization: Bearer ${secret}" \\`,
      '    -H "Content-Type: application/json" \\',
      `    -d '{"model":"doubao-seedance-2-0-260128","prompt":"Dusk over the sea, slow push in. A woman says: \\"The tide waits for nobody.\\"","metadata":{"resolution":"480p","duration":5}}'\n`,
      'and see how it goes, with the task_id that this gives:\n',
      `  curl ${origin}/v1/video/generations/TASK_ID -H "Authorization: Bearer ${secret}"\n`,
    );
  } else if (config.apiKey !== null) {
    lines.push('The API key is the one in FILMGATE_API_KEY.\n');
  } else {
    lines.push(
      'The API key is the one shown on the first run. Lost it? `npm start -- --new-key` makes another.\n',
    );
  }
  return lines.join('\n');
}

try {
  await main();
} catch (error) {
  const known = error instanceof ConfigError || (error instanceof Error && 'code' in error);
  process.stderr.write(
    `filmgate could not start: ${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
}
