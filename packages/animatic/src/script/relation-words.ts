// What the ids of the tables of relations and directions mean for the script.
import type { RelationId, Way } from './script.ts';

const RELATIONS: Readonly<Record<string, RelationId>> = {
  on: 'on',
  in: 'in',
  under: 'under',
  above: 'above',
  behind: 'behind',
  'in-front': 'in-front',
  'left-of': 'left-of',
  'right-of': 'right-of',
  beside: 'beside',
  at: 'beside',
  left: 'left',
  right: 'right',
  centre: 'centre',
  foreground: 'foreground',
  background: 'background',
};

const WAYS: Readonly<Record<string, Way>> = {
  left: 'left',
  right: 'right',
  camera: 'camera',
  away: 'away',
  up: 'up',
  down: 'down',
  across: 'across',
  in: 'in',
  around: 'around',
};

const find = <T>(table: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined;

export const relationOf = (id: string): RelationId | undefined => find(RELATIONS, id);

export const wayOf = (id: string): Way => find(WAYS, id) ?? null;
