// Advisories about packages that are installed and whose code never runs, by id, each with the reason.
// `tests/supply-chain.test.ts` holds the packages against what is loaded.

export const ACCEPTED: Readonly<Record<string, string>> = {
  'GHSA-2p57-rm9w-gvfp':
    'Accepted: `ip` is below werift, an optional part of node-av for WebRTC that is never loaded; filmgate judges addresses with ipaddr.js.',
};

/** Whose code must never be loaded, for the reasons above. */
export const NEVER_LOADED: readonly string[] = ['ip', 'werift', 'unzipper'];
