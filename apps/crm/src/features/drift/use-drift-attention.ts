import { readDrift } from '@distronation/contracts';
import { attentionFrom, type AttentionSource } from '../../lib/attention/attention.ts';
import { useMay } from '../../lib/auth/use-may.ts';
import { paths } from '../../lib/paths.ts';
import { useDrift } from './use-drift.ts';

/** Opt-outs that SES's list or our record lacked when the two were last compared. Who is merely not listed, and
 *  has left nothing, is nobody's trouble. */
export const useDriftAttention = (): AttentionSource[] => {
  const may = useMay(readDrift);
  const source = attentionFrom('SES’s contact list', useDrift(may), ({ report }) => {
    const { adopted = 0, queued = 0, postponed = 0 } = report?.repairs ?? {};
    const count = adopted + queued + postponed;
    const words =
      count === 1
        ? 'opt-out stood on one side only, with SES or with us'
        : 'opt-outs stood on one side only, with SES or with us';
    return count === 0 ? [] : [{ key: 'drift', count, words, href: paths.drift.href() }];
  });
  return may ? [source] : [];
};
