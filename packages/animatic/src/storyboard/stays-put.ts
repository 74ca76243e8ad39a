/** Of a telephone only the handset is taken up: all the rest of it stays where it stands. */
export const staysPut = (what: string | undefined): boolean => what === 'telephone';
