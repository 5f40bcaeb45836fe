import { listUndecidedMails } from '@distronation/contracts';
import { attentionFrom, type AttentionSource } from '../../lib/attention/attention.ts';
import { useMay } from '../../lib/auth/use-may.ts';
import { paths } from '../../lib/paths.ts';
import { useUndecidedMails } from './use-undecided-mails.ts';

/** Mails about which a person has to decide. */
export const useUndecidedAttention = (): AttentionSource[] => {
  const may = useMay(listUndecidedMails);
  const source = attentionFrom('Undecided mails', useUndecidedMails(may), ({ pages }) => {
    const count = pages.reduce((sum, { mails }) => sum + mails.length, 0);
    const hasMore = pages.at(-1)?.next !== undefined;
    const words = count === 1 ? 'mail waits for a decision' : 'mails wait for a decision';
    return count === 0
      ? []
      : [{ key: 'undecided', count, hasMore, words, href: paths.undecided.href() }];
  });
  return may ? [source] : [];
};
