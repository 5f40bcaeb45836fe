import { describeFailure } from '../describe-failure.ts';
import type { FailureWords } from '../../ui/ErrorState.tsx';

/** Something that somebody should look at, and where. */
export interface AttentionLine {
  key: string;
  count: number;
  /** More than were counted may wait. */
  hasMore?: boolean;
  /** Behind the number: `mails wait for a decision`. */
  words: string;
  href: string;
}

/** One place that things to look at come from. Each loads and fails by itself. */
export interface AttentionSource {
  /** What could not be read, where it fails: `Undecided mails`. */
  name: string;
  isLoading: boolean;
  failure?: FailureWords | undefined;
  retry: () => void;
  lines: readonly AttentionLine[];
}

interface Answer<Data> {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

/** What an answer comes to. An older one stays while a newer is on its way, and goes when that fails. */
export const attentionFrom = <Data>(
  name: string,
  { data, error, isFetching, refetch }: Answer<Data>,
  linesOf: (data: Data) => readonly AttentionLine[],
): AttentionSource => ({
  name,
  isLoading: error ? isFetching : data === undefined,
  failure: error ? describeFailure(error) : undefined,
  retry: () => void refetch(),
  lines: data === undefined || error ? [] : linesOf(data),
});
