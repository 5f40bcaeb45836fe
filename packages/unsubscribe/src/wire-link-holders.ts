import { consent } from './wire.ts';
import { wireLinks } from './wire-links.ts';

/** For those who come with a link of ours, to see or change their choices. */
export const linkHolders = { ...consent, ...wireLinks(consent) };
