import { randomBytes } from 'node:crypto';
import type { State } from '../../state/json-state.ts';

export type SubscriptionStatus = 'OPT_IN' | 'OPT_OUT';
export type SuppressionReason = 'BOUNCE' | 'COMPLAINT';

export interface Topic {
  TopicName: string;
  DisplayName: string;
  Description?: string | undefined;
  DefaultSubscriptionStatus: SubscriptionStatus;
}
export interface TopicPreference {
  TopicName: string;
  SubscriptionStatus: SubscriptionStatus;
}
/** Times are epoch milliseconds. */
export interface Contact {
  email: string;
  topicPreferences: TopicPreference[];
  unsubscribeAll: boolean;
  attributesData?: string | undefined;
  createdAt: number;
  updatedAt: number;
}
export interface ContactList {
  name: string;
  description?: string | undefined;
  topics: Topic[];
  createdAt: number;
  updatedAt: number;
  contacts: Record<string, Contact>;
}
export interface SuppressedDestination {
  /** The address, in the case in which it came. */
  spelling: string;
  reason: SuppressionReason;
  suppressedAt: number;
}
export interface EventDestination {
  name: string;
  enabled: boolean;
  eventTypes: string[];
  topicArn: string;
}

export interface ConfigurationSet {
  name: string;
  destinations: EventDestination[];
}

export interface SesState {
  /** An account has one list at most. */
  contactList: ContactList | null;
  /** By address in lower case. */
  suppressed: Record<string, SuppressedDestination>;
  configurationSets: ConfigurationSet[];
  /** Recipients per minute since the epoch, for the 24-hour quota. */
  sentPerMinute: Record<string, number>;
  /** Signs the unsubscribe links; hex. */
  linkSecret: string;
}

export const newSesState = (): SesState => ({
  contactList: null,
  suppressed: {},
  configurationSets: [],
  sentPerMinute: {},
  linkSecret: randomBytes(32).toString('hex'),
});

/** What every operation works on. */
export interface SesAccount extends State<SesState> {
  /** Epoch milliseconds. */
  now(): number;
}
