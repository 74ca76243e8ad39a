// What somebody who is in a building or a vehicle is seen in: the set of its inside.
import { rowsOf } from './row.ts';

const TABLE = `
id       | set
house    | room
cabin    | room
cottage  | room
barn     | room
igloo    | room
tent     | room
lighthouse | room
windmill | room
castle   | museum
church   | museum
school   | classroom
hospital | hospital
shop     | shop
train    | train-interior
steam-train | train-interior
subway   | train-interior
tram     | train-interior
bus      | train-interior
plane    | train-interior
spaceship | spaceship-interior
rocket   | spaceship-interior
satellite | spaceship-interior
`;

export const INTERIORS: ReadonlyMap<string, string> = new Map(
  rowsOf(TABLE).map(({ id, cells }) => [id, cells['set'] ?? id]),
);
