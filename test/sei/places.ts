/**
 * Where installs keep SEI and its SIP: the folders are not always `/sei/` and `/sip/`. Every one of
 * them answers at the same time; the address says which is meant.
 */
export interface Lugar {
  sei: string;
  sip: string;
}

/** The last has no folders at all. */
export const LUGARES = [
  { sei: '/sei/', sip: '/sip/' },
  { sei: '/seiapostila/', sip: '/sip/' },
  { sei: '/rasaopaulo/sei/', sip: '/rasaopaulo/sip/' },
  { sei: '/', sip: '/' },
] as const satisfies readonly Lugar[];

/** The place of an address, and what follows its folder: `/sip/login.php` is `login.php` of the first. */
export function lugarDe(pathname: string): { lugar: Lugar; resto: string } {
  for (const lugar of LUGARES) {
    const pasta = [lugar.sei, lugar.sip].find((each) => pathname.startsWith(each));
    if (pasta !== undefined) return { lugar, resto: pathname.slice(pasta.length) };
  }
  throw new Error(`No path begins without a slash: ${pathname}`);
}
