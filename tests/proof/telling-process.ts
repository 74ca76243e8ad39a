// The whole service, to be killed while it tells of events: its films take no time, and hours of
// back-off pass in a second.
//
// node telling-process.ts DATA_DIRECTORY HOST:PORT_OF_RECEIVER API_KEY SPEED
import { createApp } from '../../packages/server/src/app.ts';
import { readConfig } from '../../packages/server/src/config/config.ts';
import { fastClock } from '../../packages/server/src/testing/fast-clock.testsuite.ts';
import { scriptedEngine } from '../../packages/server/src/testing/scripted-engine.testsuite.ts';

const [dataDirectory = '', receiver = '', apiKey = '', speed = ''] = process.argv.slice(2);

const app = await createApp(
  readConfig({
    FILMGATE_PORT: '0',
    FILMGATE_DATA_DIR: dataDirectory,
    FILMGATE_API_KEY: apiKey,
    // The port is another one after each start.
    FILMGATE_PUBLIC_URL: 'https://films.example.org',
    FILMGATE_EGRESS_ALLOW: receiver,
    FILMGATE_CONCURRENCY: '8',
    FILMGATE_LOG_LEVEL: 'error',
  }),
  { render: scriptedEngine(), eventClock: fastClock(Number(speed)) },
);
process.stdout.write(`${await app.start()}\n`);
