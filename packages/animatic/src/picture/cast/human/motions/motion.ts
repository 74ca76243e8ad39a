// A motion: one function from the moment to a pose. Nothing is remembered.
import type { Moment } from '../../puppet.ts';
import type { Body } from '../figure/body.ts';
import type { Pose } from '../figure/pose.ts';
import type { Person } from '../person/person.ts';

export interface Actor {
  readonly body: Body;
  readonly person: Person;
}

export type Motion = (actor: Actor, moment: Moment) => Pose;
