import type { Clock } from '@distronation/common';
import { topics, type SuppressionReason, type Topic } from '@distronation/contracts';
import { pauseOf, suppressionOf, type Consent } from './consent.ts';
import type { ConsentStore, StoredConsent } from './ports.ts';

/** What there is to tell about one address's choices. */
export interface ToldConsent {
  choices: Omit<Consent, 'optedInAt' | 'liftedAt'>;
  /** Why mail is kept back; topics that may be mailed are absent. */
  suppressed: Partial<Record<Topic, SuppressionReason>>;
  /** ISO 8601 */
  updatedAt?: string;
  /** ISO 8601; when the person had their data erased. */
  erasedAt?: string;
}

/** Why mail is kept back; topics that may be mailed are absent. */
export const keptBack = (consent: Consent, now: Date): ToldConsent['suppressed'] => {
  const reasons = topics.map((topic) => [topic, suppressionOf(consent, topic, now)] as const);
  return Object.fromEntries(reasons.filter(([, reason]) => reason !== undefined));
};

const tell = ({ consent, updatedAt, erasedAt }: StoredConsent, now: Date): ToldConsent => {
  const { optedInAt: _back, liftedAt: _lifted, pausedUntil: _maybeOver, ...choices } = consent;
  const pausedUntil = pauseOf(consent, now);
  return {
    choices: { ...choices, ...(pausedUntil ? { pausedUntil } : {}) },
    suppressed: keptBack(consent, now),
    ...(updatedAt ? { updatedAt } : {}),
    ...(erasedAt ? { erasedAt } : {}),
  };
};

/** Reads what was chosen, for staff to see; the gate asks for itself. Keyed by the addresses as given. */
export const tellConsents =
  (store: Pick<ConsentStore, 'readMany'>, now: Clock) =>
  async (addresses: readonly string[]): Promise<Map<string, ToldConsent>> => {
    const stored = await store.readMany(addresses);
    return new Map([...stored].map(([address, each]) => [address, tell(each, now())]));
  };
