// The same proofs in two sizes: a few seconds each with `npm test`, the figures that are promised with
// `npm run test:long`.

const isLong = process.env['FILMGATE_PROOF'] === 'long';

/** A number of tries, or whatever else makes a proof long. */
export const inForm = <Size>({ short, long }: { short: Size; long: Size }): Size =>
  isLong ? long : short;
