import { wireLinks } from '@distronation/unsubscribe-utils/links';
import { consent } from './wire.ts';

/** For those who come with a link of ours, to see or change their choices. */
export const linkHolders = { ...consent, ...wireLinks(consent) };
