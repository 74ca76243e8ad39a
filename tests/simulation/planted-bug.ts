// What a planted bug may put its hand to.
import type { Clock, SqliteStore, Upstream } from '@filmgate/tasks';
import type { Database } from 'better-sqlite3';
import type { Random } from './random.ts';

export interface Plot {
  /** Past all rules of the store. */
  readonly database: () => Database;
  readonly random: Random;
}

/** A bug in one process. */
export interface Planted {
  /** In the store, where a write is one transaction. */
  readonly store?: (store: SqliteStore) => SqliteStore;
  /** In what calls the store, with time passing between two calls. */
  readonly caller?: (store: SqliteStore) => SqliteStore;
  readonly upstream?: (upstream: Upstream) => Upstream;
  readonly clock?: (clock: Clock) => Clock;
}

export interface PlantedBug {
  readonly name: string;
  /** Ids of the promises that it breaks; the checker is to name one of them. */
  readonly breaks: readonly string[];
  /** It takes many lives to show: left to the long form. */
  readonly rare?: true;
  readonly plant: (plot: Plot) => Planted;
}
