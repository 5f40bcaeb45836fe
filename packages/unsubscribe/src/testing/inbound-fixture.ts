import { readFileSync } from 'node:fs';
import { testCtx } from '@distronation/common/testing';
import { mailparserReader } from '../adapters/mailparser-reader.ts';
import { handleMailto } from '../handle-mailto.ts';
import { judgeMail } from '../judge-mail.ts';
import { consentFixture } from './consent-fixture.ts';
import { memoryUndecidedMails } from './memory-undecided-mails.ts';
import { receiptOf, type ReceiptDetails } from './receipt-of.ts';

const place = /\{\{token(?::(?<from>\d+)-(?<to>\d*))?(?<quoted>:q)?\}\}/g;

/** A mail as a client wrote it, from `inbound/`, with a token where its maker left a place for it or a
 *  part of it; `q` writes it as encoded words have it, where an underscore is a space. */
export const mailOf = (name: string, token = ''): string => {
  const raw = readFileSync(new URL(`inbound/${name}.eml`, import.meta.url), 'utf8');
  const filled = raw.replaceAll(place, (...match) => {
    const { from, to, quoted }: Record<string, string | undefined> = match.at(-1);
    const part = token.slice(Number(from ?? 0), to ? Number(to) : undefined);
    return quoted ? part.replaceAll('_', '=5F') : part;
  });
  return filled.replaceAll(/\r?\n/g, '\r\n');
};

/** Mail to our mailbox, over stores in memory. */
export const inboundFixture = () => {
  const consent = consentFixture();
  const { store, deps, log } = consent;
  const undecided = memoryUndecidedMails(store.audit, deps.now);
  const handle = handleMailto({
    readMail: mailparserReader,
    judge: judgeMail({ ...deps, mailbox: 'unsubscribe@distro-nation.com' }),
    changeConsent: deps.changeConsent,
    undecided,
  });
  const ctx = testCtx({ actor: { kind: 'system', name: 'inbound-mail' }, source: {}, log });
  return {
    ...consent,
    undecided,
    notify: (Message: string) => handle(ctx, { Message }),
    receive: (raw: string, details: ReceiptDetails = {}) =>
      handle(ctx, { Message: receiptOf(raw, { at: deps.now(), ...details }) }),
  };
};
