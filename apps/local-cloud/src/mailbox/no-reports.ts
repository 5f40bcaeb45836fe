import type { RecipientActions } from './recipient-actions.ts';

const refuse = (): never => {
  throw new Error('Firebase is told of nothing that becomes of its mails.');
};

/** What recipients of mails about accounts can report to their provider: nothing. */
export const noReports: RecipientActions = {
  bounce: refuse,
  complain: refuse,
  open: refuse,
  click: refuse,
};
