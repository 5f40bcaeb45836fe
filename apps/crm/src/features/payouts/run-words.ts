import type { PayoutRunBrief, PayoutRunStatus } from '@distronation/contracts';
import { counted } from '../../lib/words.ts';
import type { Tone } from '../../ui/StatusChip.tsx';

export interface Standing {
  label: string;
  tone: Tone;
}

const decided: Readonly<Record<Exclude<PayoutRunStatus, 'draft'>, Standing>> = {
  approved: { label: 'Approved', tone: 'positive' },
  discarded: { label: 'Discarded', tone: 'neutral' },
};

export const standingOf = ({ status, errors }: PayoutRunBrief): Standing => {
  if (status !== 'draft') return decided[status];
  return errors > 0
    ? { label: counted(errors, 'error', 'errors'), tone: 'negative' }
    : { label: 'Waits for approval', tone: 'caution' };
};

export const statements = (count: number): string => counted(count, 'statement', 'statements');
