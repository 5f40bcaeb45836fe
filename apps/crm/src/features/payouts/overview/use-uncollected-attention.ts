import { listUncollectedReports } from '@distronation/contracts';
import { useQuery } from '@tanstack/react-query';
import { attentionFrom, type AttentionSource } from '../../../lib/attention/attention.ts';
import { useMay } from '../../../lib/auth/use-may.ts';
import { paths } from '../../../lib/paths.ts';
import { useClient } from '../../../lib/use-client.ts';
import { monthKey, monthWords, recentMonths, type Month } from '../../../lib/month.ts';

const most = 200;

/** Links work for twenty-five days, so those of two months at most can still be used. */
const months = (): Month[] => recentMonths(new Date(), 2);

/** Reports that were mailed, can still be collected, and were not, month by month. */
export const useUncollectedAttention = (): AttentionSource[] => {
  const client = useClient();
  const may = useMay(listUncollectedReports);
  const answer = useQuery({
    queryKey: ['uncollected', 'overview'],
    queryFn: ({ signal }) =>
      Promise.all(
        months().map(async (month) => {
          const query = { ...month, limit: most };
          const { links, next } = (await client.listUncollectedReports({ query }, { signal })).data;
          const waiting = links.filter(({ endsAt }) => Date.parse(endsAt) > Date.now());
          return { month, count: waiting.length, hasMore: next !== undefined };
        }),
      ),
    enabled: may,
  });
  const source = attentionFrom('Reports that were not collected', answer, (found) =>
    found
      .filter(({ count }) => count > 0)
      .map(({ month, count, hasMore }) => ({
        key: monthKey(month),
        count,
        hasMore,
        words: `${count === 1 ? 'report' : 'reports'} of ${monthWords(month)} ${count === 1 ? 'is' : 'are'} not collected yet`,
        href: paths.uncollected.href({ month: monthKey(month) }),
      })),
  );
  return may ? [source] : [];
};
