import type { ListUndecidedMailsResponse } from '@distronation/contracts';
import type { Tone } from '../ui/StatusChip.tsx';

/** What Amazon SES found out about a mail as it came in. */
export type MailVerdicts = ListUndecidedMailsResponse['data']['mails'][number]['verdicts'];
type Check = keyof MailVerdicts;

export interface VerdictWords {
  check: string;
  result: string;
  tone: Tone;
  meaning: string;
}

interface CheckWords {
  name: string;
  passed: string;
  failed: string;
  unclear: string;
}

const checks: Readonly<Record<Check, CheckWords>> = {
  dmarc: {
    name: 'DMARC',
    passed: 'The domain of the sender’s address vouches for this mail.',
    failed: 'The domain of the sender’s address disowns this mail: somebody else may have sent it.',
    unclear: 'The domain of the sender’s address does not say which mail is its own.',
  },
  dkim: {
    name: 'DKIM',
    passed: 'A domain has signed it, and nobody has changed it since.',
    failed: 'Its signature does not fit: it was changed, or signed by somebody else.',
    unclear: 'Nobody has signed it.',
  },
  spf: {
    name: 'SPF',
    passed: 'It came from a server that may send for its domain.',
    failed: 'It came from a server that may not send for its domain.',
    unclear: 'Its domain does not say which servers may send for it.',
  },
  spam: {
    name: 'Spam',
    passed: 'It does not look like spam.',
    failed: 'It looks like spam.',
    unclear: 'Whether it is spam could not be told.',
  },
  virus: {
    name: 'Virus',
    passed: 'No virus was found in it.',
    failed: 'A virus was found in it.',
    unclear: 'Whether it holds a virus could not be told.',
  },
};

const order: readonly Check[] = ['dmarc', 'dkim', 'spf', 'spam', 'virus'];

const wordsOf = ({ name: check, ...words }: CheckWords, verdict: string): VerdictWords => {
  if (verdict === 'PASS') {
    return { check, result: 'Passed', tone: 'positive', meaning: words.passed };
  }
  if (verdict === 'FAIL') {
    return { check, result: 'Failed', tone: 'negative', meaning: words.failed };
  }
  if (verdict === 'GRAY') {
    return { check, result: 'Unclear', tone: 'caution', meaning: words.unclear };
  }
  return { check, result: 'Not checked', tone: 'neutral', meaning: 'The check itself failed.' };
};

/** Each check that was made, in plain words, the one that decides most first. */
export const verdictsInWords = (verdicts: MailVerdicts): VerdictWords[] =>
  order.flatMap((check) => {
    const verdict = verdicts[check];
    return verdict === undefined ? [] : [wordsOf(checks[check], verdict)];
  });
