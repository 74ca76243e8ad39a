// §2 of the protocol: every model id, and how an id is looked up.
import { ProtocolError } from '../errors.ts';
import { nearestName } from '../nearest-name.ts';
import { FAMILY_RULES } from './families.ts';
import type { Family, Model } from './model.ts';
import { BYTEPLUS_PRICES, VOLCENGINE_PRICES } from './prices.ts';

const volcengine = (id: string, family: Family): Model => ({
  ...FAMILY_RULES[family],
  id,
  printedName: id.replace(/-\d{6}$/, ''),
  service: 'volcengine',
  family,
  prices: VOLCENGINE_PRICES[family],
});

const byteplus = (id: string, family: Family): Model => ({
  ...volcengine(id, family),
  service: 'byteplus',
  prices: BYTEPLUS_PRICES[family] ?? null,
});

export const catalogue: readonly Model[] = [
  volcengine('doubao-seedance-2-0-260128', '2.0'),
  volcengine('doubao-seedance-2-0-fast-260128', '2.0-fast'),
  volcengine('doubao-seedance-2-0-mini-260615', '2.0-mini'),
  volcengine('doubao-seedance-2-5-260628', '2.5'),
  volcengine('doubao-seedance-1-5-pro-251215', '1.5-pro'),
  volcengine('doubao-seedance-1-0-pro-250528', '1.0-pro'),
  volcengine('doubao-seedance-1-0-pro-fast-251015', '1.0-pro-fast'),
  volcengine('doubao-seedance-1-0-lite-t2v-250428', '1.0-lite-t2v'),
  volcengine('doubao-seedance-1-0-lite-i2v-250428', '1.0-lite-i2v'),
  byteplus('dreamina-seedance-2-0-260128', '2.0'),
  byteplus('dreamina-seedance-2-0-fast-260128', '2.0-fast'),
  byteplus('dreamina-seedance-2-0-mini-260615', '2.0-mini'),
  byteplus('dreamina-seedance-2-5-260628', '2.5'),
  byteplus('seedance-1-5-pro-251215', '1.5-pro'),
  // Unverified: the dates are those of Volcengine.
  byteplus('seedance-1-0-pro-250528', '1.0-pro'),
  byteplus('seedance-1-0-pro-fast-251015', '1.0-pro-fast'),
  byteplus('seedance-1-0-lite-t2v-250428', '1.0-lite-t2v'),
  byteplus('seedance-1-0-lite-i2v-250428', '1.0-lite-i2v'),
];

const BY_ID: ReadonlyMap<string, Model> = new Map(catalogue.map((model) => [model.id, model]));

/** What people write for an id: without its date, or without its service's name too. */
const IDS_BY_NAME: ReadonlyMap<string, string> = new Map(
  catalogue
    .flatMap(({ id, printedName }) => [
      [printedName.replace(/^(?:doubao|dreamina)-/, ''), id] as const,
      [printedName, id] as const,
      [id, id] as const,
    ])
    // Where two have one name, the first of the catalogue has it.
    .toReversed(),
);

function remedyFor(name: string): string {
  const meant = nearestName(name.toLowerCase(), IDS_BY_NAME.keys());
  const guess = meant === undefined ? '' : `Did you mean ${IDS_BY_NAME.get(meant)}? `;
  return `${guess}GET /v1/models lists them`;
}

/** The model of an id, whatever prefix it has and whether or not that may be used. */
export const modelNamed = (id: unknown): Model | undefined =>
  BY_ID.get(String(id).split('/').at(-1) ?? '');

/** The providers that every installation may have; an operator's own come on top. */
export const PROVIDERS: readonly string[] = ['animatic', 'volcengine', 'byteplus'];

export interface FoundModel {
  /** The prefix of the id, `volcengine/…`; null without one. */
  readonly provider: string | null;
  readonly model: Model;
}

/**
 * Looks up a model id, with or without a provider's prefix.
 * @throws ProtocolError `InvalidEndpointOrModel.NotFound`
 */
export function findModel(id: string, providers: readonly string[] = PROVIDERS): FoundModel {
  const slash = id.indexOf('/');
  const provider = slash === -1 ? null : id.slice(0, slash);
  const model = BY_ID.get(id.slice(slash + 1));
  if (model === undefined || (provider !== null && !providers.includes(provider))) {
    throw new ProtocolError(
      'InvalidEndpointOrModel.NotFound',
      `The model or endpoint ${id.slice(0, 128)} does not exist or you do not have access to it. ${remedyFor(id.slice(slash + 1, slash + 129))}`,
      { param: 'model' },
    );
  }
  return { provider, model };
}
