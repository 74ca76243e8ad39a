// `npm start`: read the environment, create, start, say how to use it, stop on a signal.
import { createApp, type App } from './app.ts';
import { readConfig, type Config } from './config/config.ts';
import { firstKeyPath, makeFirstKey, type FirstKey } from './first-key.ts';
import { describeMakers, makersOf } from './gateway/makers.ts';
import { reasonOf } from './reason.ts';

/** A person at the terminal does not wait for films: they go back to the queue at once. */
const STOP = {
  SIGINT: { graceMs: 0 },
  SIGTERM: { graceMs: 10_000, letGoMs: 1_000 },
} as const;

/** How often a service that npm started looks whether npm's shell is still there. */
const PARENT_LOOK_MS = 500;

const EXAMPLE_MODEL = 'doubao-seedance-2-0-260128';

const write = (text: string): void => void process.stdout.write(`${text}\n`);

/**
 * Starts the service and says how to use it. Once it resolves the service runs, until a signal ends it.
 *
 * @throws whatever keeps it from starting: nothing is left running
 */
export async function serve(): Promise<void> {
  const config = readConfig();
  const app = await createApp(config);
  if (config.stopsWithParent) {
    whenParentEnds(() => void app.stop(STOP.SIGTERM));
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Stopped, nothing is left to do, and the process ends by itself.
    process.on(signal, () => void app.stop(STOP[signal]));
  }
  process.on('SIGHUP', () => void reload(app));
  try {
    const address = await app.start();
    // Made only now: a start that fails must not spend the one time that the key is shown.
    write(welcome(config, address, await firstKey(config, app)));
  } catch (error) {
    await app.stop({ graceMs: 0 });
    throw error;
  }
}

/** A wrong file changes nothing: the old one is in force until it is mended. */
async function reload(app: App): Promise<void> {
  try {
    const config = readConfig();
    await app.reload(config);
    const { gateway, unusedKeys } = config;
    app.logger.info(
      { makers: describeMakers(gateway), unusedKeys },
      'the configuration was read again',
    );
  } catch (error) {
    app.logger.error({ reason: reasonOf(error) }, 'the configuration stays as it was');
  }
}

function whenParentEnds(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_LOOK_MS);
  timer.unref();
}

async function firstKey(config: Config, app: App): Promise<FirstKey | null> {
  const firstRun = config.apiKey === null && (await app.keys.isEmpty());
  const file = config.journal ? firstKeyPath(config.dataDirectory) : null;
  return firstRun ? await makeFirstKey(app.keys, { file, nowMs: Date.now() }) : null;
}

function makers({ gateway, unusedKeys }: Config): string {
  const unused = unusedKeys.map(
    (name) =>
      ` ${name} is not used: filmgate.yaml has a provider of that kind with another key_env.`,
  );
  return `Films are made by: ${describeMakers(gateway)}.${unused.join('')}`;
}

function welcome(config: Config, address: string, key: FirstKey | null): string {
  const origin = config.publicUrl ?? address;
  const lines = [`\nfilmgate is ready at ${origin}\n`, `${makers(config)}\n`];
  if (key !== null) {
    const { id, secret, file } = key;
    const bearer = file === null ? secret : `$(cat '${file.replaceAll("'", String.raw`'\''`)}')`;
    lines.push(
      file === null
        ? `Your API key (shown this once; only its hash is stored):\n\n  ${secret}\n`
        : `Your API key is in ${file}, for this user alone: others may read the journal. Keep the key elsewhere and remove the file; only its hash is stored.\n`,
      `Its id, for budgets and usage: ${id}\n`,
      `Make a film, this one by ${makersOf(config.gateway, EXAMPLE_MODEL)}:\n`,
      `  curl ${origin}/v1/video/generations \\`,
      `    -H "Authorization: Bearer ${bearer}" \\`,
      '    -H "Content-Type: application/json" \\',
      `    -d '{"model":"${EXAMPLE_MODEL}","prompt":"Dusk over the sea, slow push in. A woman says: \\"The tide waits for nobody.\\"","metadata":{"resolution":"480p","duration":5}}'\n`,
      'and see how it goes, with the task_id that this gives:\n',
      `  curl ${origin}/v1/video/generations/TASK_ID -H "Authorization: Bearer ${bearer}"\n`,
    );
  } else if (config.apiKey !== null) {
    lines.push('The API key is the one in FILMGATE_API_KEY.\n');
  } else {
    lines.push(
      'The API key is the one shown when it was made. Lost it? `npm start -- --new-key` makes one more, also while the service runs.\n',
    );
  }
  lines.push(`Try it in a browser: ${origin}/docs\n`);
  return lines.join('\n');
}
