import { readDrift } from '@distronation/contracts';
import { attentionFrom, type AttentionSource } from '../../lib/attention/attention.ts';
import { useMay } from '../../lib/auth/use-may.ts';
import { paths } from '../../lib/paths.ts';
import { useDrift } from './use-drift.ts';

/** Addresses about which SES's list and our record differed when they were last compared. */
export const useDriftAttention = (): AttentionSource[] => {
  const may = useMay(readDrift);
  const source = attentionFrom('SES’s contact list', useDrift(may), ({ report }) => {
    const count = report?.differing ?? 0;
    const words =
      count === 1
        ? 'address stood otherwise at SES than in our record'
        : 'addresses stood otherwise at SES than in our record';
    return count === 0 ? [] : [{ key: 'drift', count, words, href: paths.drift.href() }];
  });
  return may ? [source] : [];
};
