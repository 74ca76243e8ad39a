// The script as the stage takes it: who is meant, driven, ridden, singled out, dressed and led.
import type { Script } from '../script/script.ts';
import { withAnimalParents } from './animal-parents.ts';
import { withShoals } from './around.ts';
import { withThings } from './cut-outs.ts';
import { withBanks } from './down-bank.ts';
import { dressed } from './dressed.ts';
import { withGrownDrivers } from './grown-up.ts';
import { led } from './led.ts';
import { mounted } from './mounted.ts';
import { ofOneFamily } from './of-one-family.ts';
import { oneOfThem } from './one-of-them.ts';
import { withImpliedEdit } from './plan-edits.ts';
import type { Seeing, Subjects } from './seen.ts';
import { asOneWreck } from './wrecks.ts';

export function readyToStage(understood: Script, seeing: Seeing, subjects: Subjects): Script {
  const cast = mounted(withAnimalParents(withGrownDrivers(understood)));
  const pictured = dressed(withImpliedEdit(withThings(cast, seeing)), seeing, subjects);
  return ofOneFamily(led(withBanks(withShoals(oneOfThem(asOneWreck(pictured))))));
}
