// Places that are also drawn as a thing: a second place of a beat stands in the background of the first.
import { rowsOf } from './row.ts';

const TABLE = `
id        | thing
castle    | castle
temple    | temple
bridge    | bridge
waterfall | waterfall
village   | cottage
shop      | shop
hospital  | hospital
classroom | school
stadium   | stadium
mountain  | mountain-peak
snowfield | mountain-peak
`;

export const PLACE_THINGS: ReadonlyMap<string, string> = new Map(
  rowsOf(TABLE).map(({ id, cells }) => [id, cells['thing'] ?? id]),
);
