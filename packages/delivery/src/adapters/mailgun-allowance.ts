import type { SharedMail } from '../delivery.ts';
import type { Footer } from '../ports.ts';
import { mailgunMessage } from './mailgun-message.ts';

const maxBytes = 16 * 1024;
const counted = /^[ohvt]:/;

// Each call has an id of its own, of this length: a ULID, `@` and the domain.
const messageIdOf = (domain: string): string => `${'0'.repeat(26)}@${domain}`;

/** Options, headers, variables and template variables share one allowance of 16 KB; a call beyond
 *  it is refused as a whole, so this is asked before anything is written down. */
export const fitsMailgun =
  ({ domain, footer }: { domain: string; footer: Footer }) =>
  (send: SharedMail): boolean =>
    mailgunMessage(send, [], messageIdOf(domain), footer)
      .filter(([name]) => counted.test(name))
      .reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0) <= maxBytes;
