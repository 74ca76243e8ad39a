import type { OpenFootage } from '../picture/plate/footage-port.ts';

/** Loads the decoders for the first clip: most films have none. */
export const openFootage: OpenFootage = async (...clip) => {
  const decoders = await import('./open-footage.ts');
  return decoders.openFootage(...clip);
};
