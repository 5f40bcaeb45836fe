import { topics, type DriftKind } from '@distronation/contracts';
import { adoptOptOuts } from '../adopt-listed-contact.ts';
import { isSameConsent, type Consent } from '../consent.ts';
import type { ContactChoice, ListedContact, StoredConsent } from '../ports.ts';

const hasLeft = (choice: ContactChoice, what: 'all' | (typeof topics)[number]): boolean =>
  what === 'all' ? choice.unsubscribeAll : choice.topics[what] === 'OPT_OUT';

/** Whether one holds something back that the other does not. */
const holdsMoreBack = (one: ContactChoice, other: ContactChoice): boolean =>
  (['all', ...topics] as const).some((what) => hasLeft(one, what) && !hasLeft(other, what));

/** Whether SES's list holds an opt-out that our record must take over. */
export const isBehind = (consent: Consent, listed: ListedContact): boolean =>
  !isSameConsent(adoptOptOuts(listed)(consent), consent);

export const holdsAnyBack = (choice: ContactChoice): boolean =>
  (['all', ...topics] as const).some((what) => hasLeft(choice, what));

/** The ways in which SES's list and our record differ about somebody who is on the list. */
export const compareContact = (stored: StoredConsent, listed: ListedContact): DriftKind[] => {
  const { consent, version, erasedAt } = stored;
  const leftAtSes: DriftKind[] = isBehind(consent, listed) ? ['left_at_ses'] : [];
  if (version === 0) return ['unknown_here', ...leftAtSes];
  if (erasedAt !== undefined) return [...leftAtSes, 'erased_here'];
  // What is adopted differs no more.
  const adopted = adoptOptOuts(listed)(consent);
  return [
    ...leftAtSes,
    ...(holdsMoreBack(consent, listed) ? (['left_here'] as const) : []),
    ...(holdsMoreBack(listed, adopted) ? (['rejoined_here'] as const) : []),
  ];
};
