// A known answer in the database: whoever starts on it with another secrets.json (a database restored
// without its secrets, a file put together by hand) is told so at once. Without, every key would be refused
// as wrong, and every webhook would fail when it is next told.
import type { InstallationStore } from '@filmgate/tasks';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from './derived-keys.ts';
import { createSeal } from './seal.ts';
import { SecretsError, type Secrets } from './secrets.ts';

const PEPPER_FACT = 'secrets check: key pepper';
const KEY_FACT = 'secrets check: ';
const KNOWN = 'filmgate reads what it wrote';

/**
 * Writes the answers that are missing: on the first run, and for a new key.
 *
 * @throws SecretsError where the database was written under other secrets
 */
export async function checkSecrets(store: InstallationStore, secrets: Secrets): Promise<void> {
  const facts = await store.facts();
  refuseOthers(facts, secrets);
  await writeAnswers(store, facts, secrets);
}

/** Takes these secrets for the database's, whatever it was written under: what those made is void. */
export async function adoptSecrets(store: InstallationStore, secrets: Secrets): Promise<void> {
  const answers = [...(await store.facts()).keys()].filter((name) => name.startsWith(KEY_FACT));
  for (const name of answers) await store.forgetFact(name);
  await writeAnswers(store, new Map(), secrets);
}

async function writeAnswers(
  store: InstallationStore,
  facts: ReadonlyMap<string, string>,
  { keyPepper, keys }: Secrets,
): Promise<void> {
  if (!facts.has(PEPPER_FACT)) await store.setFact(PEPPER_FACT, pepperAnswer(keyPepper));
  for (const key of keys) {
    const name = KEY_FACT + key.id;
    if (facts.has(name)) continue;
    await store.setFact(name, sealOf(key).seal(name, KNOWN));
  }
}

/** @throws SecretsError */
export function refuseOthers(facts: ReadonlyMap<string, string>, secrets: Secrets): void {
  const pepper = facts.get(PEPPER_FACT);
  if (pepper !== undefined && !isSame(pepper, pepperAnswer(secrets.keyPepper))) {
    throw otherSecrets('the keyPepper is another: every API key would be refused');
  }
  const known = secrets.keys.filter(({ id }) => facts.has(KEY_FACT + id));
  for (const key of known) {
    const name = KEY_FACT + key.id;
    if (answerOf(() => sealOf(key).open(name, facts.get(name) ?? '')) === KNOWN) continue;
    throw otherSecrets(`the key ${key.id} is another: nothing that it sealed could be read`);
  }
  if (pepper !== undefined && known.length === 0) {
    throw otherSecrets('it has none of the keys that sealed what is stored');
  }
}

const otherSecrets = (why: string): SecretsError =>
  new SecretsError(
    `secrets.json does not belong to this database: ${why}. Put the secrets.json there that was beside it (a backup has it). If that is lost, \`npx filmgate secrets adopt\` takes this one: API keys, links and webhook secrets have to be made anew then.`,
  );

const sealOf = (key: Secrets['keys'][number]): ReturnType<typeof createSeal> =>
  createSeal({ keys: [key] }, 'self-check at start');

const pepperAnswer = (pepper: string): string =>
  createHmac('sha256', derivedKey(pepper, 'self-check at start')).update(KNOWN).digest('hex');

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function answerOf(open: () => string): string | undefined {
  try {
    return open();
  } catch {
    // Whatever went wrong, it is not the known answer.
    return undefined;
  }
}
