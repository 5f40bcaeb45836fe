import { SESv2ServiceException, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import type { ContactListPages } from '../contact-list/ports.ts';
import { inTurn } from './in-turn.ts';

/** A walk through a long list outlasts a bad moment, and not more: it can be gone on with later. */
const tries = 9;

const isPassing = (error: unknown): boolean =>
  error instanceof TooManyRequestsException ||
  (error instanceof SESv2ServiceException && error.$fault === 'server') ||
  (error instanceof Error && error.name === 'TimeoutError');

/** Waits for a turn before every page, and takes the next one when SES has a bad moment. */
export const pacedContactPages = (
  pages: ContactListPages,
  turns: { pace: () => Promise<void>; rest: () => Promise<void> },
): ContactListPages => {
  const paced = inTurn({ ...turns, tries }, isPassing);
  return { read: (listing, after) => paced(() => pages.read(listing, after)) };
};
