import { auditActions, type AuditAction } from '@distronation/contracts';
import type { Tone } from '../../ui/StatusChip.tsx';

export interface ActionWords {
  label: string;
  tone: Tone;
}

const words: Readonly<Record<AuditAction, ActionWords>> = {
  'campaign.create': { label: 'Campaign ordered', tone: 'neutral' },
  'campaign.start': { label: 'Campaign started', tone: 'neutral' },
  'campaign.pause': { label: 'Campaign paused', tone: 'caution' },
  'campaign.resume': { label: 'Campaign resumed', tone: 'neutral' },
  'campaign.cancel': { label: 'Campaign cancelled', tone: 'negative' },
  'campaign.retry': { label: 'Campaign: failed mails tried again', tone: 'neutral' },
  'campaign.decide_sent': { label: 'Mail in doubt: it went out', tone: 'neutral' },
  'campaign.decide_not_sent': { label: 'Mail in doubt: it did not go out', tone: 'neutral' },
  'consent.unsubscribe': { label: 'Unsubscribed', tone: 'caution' },
  'consent.resubscribe': { label: 'Subscribed again', tone: 'positive' },
  'consent.change': { label: 'Preferences changed', tone: 'neutral' },
  'consent.block': { label: 'Blocked', tone: 'negative' },
  'contact.add': { label: 'Address added', tone: 'neutral' },
  'contact.create': { label: 'Contact created', tone: 'neutral' },
  'contact.change': { label: 'Contact changed', tone: 'neutral' },
  'contact.erase': { label: 'Contact erased', tone: 'negative' },
  'mail.unsubscribe': { label: 'Undecided mail: unsubscribed', tone: 'caution' },
  'mail.dismiss': { label: 'Undecided mail: dismissed', tone: 'neutral' },
  'send.create': { label: 'Mail sent', tone: 'neutral' },
  'payout.create': { label: 'Payout run uploaded', tone: 'neutral' },
  'payout.check': { label: 'Payout run checked again', tone: 'neutral' },
  'payout.approve': { label: 'Payout run approved', tone: 'positive' },
  'payout.discard': { label: 'Payout run discarded', tone: 'caution' },
  'report.download': { label: 'Report file taken', tone: 'neutral' },
  'report.revoke': { label: 'Report link revoked', tone: 'caution' },
  'report.reissue': { label: 'Report link issued anew', tone: 'neutral' },
  'segment.create': { label: 'Segment saved', tone: 'neutral' },
  'segment.delete': { label: 'Segment deleted', tone: 'neutral' },
  'staff.invite': { label: 'Colleague invited', tone: 'neutral' },
  'staff.invite_again': { label: 'Invitation sent again', tone: 'neutral' },
  'staff.change_role': { label: 'Role changed', tone: 'caution' },
  'staff.disable': { label: 'Account disabled', tone: 'negative' },
  'staff.enable': { label: 'Account enabled', tone: 'positive' },
  'staff.rename': { label: 'Own name changed', tone: 'neutral' },
  'staff.sign_out': { label: 'Signed out everywhere', tone: 'neutral' },
  'template.create': { label: 'Template created', tone: 'neutral' },
  'template.add_version': { label: 'Template version added', tone: 'neutral' },
  'template.change': { label: 'Template described anew', tone: 'neutral' },
  'template.restore_version': { label: 'Earlier template version restored', tone: 'neutral' },
  'template.delete': { label: 'Template deleted', tone: 'negative' },
};

const damaged: ActionWords = { label: 'Entry that cannot be read', tone: 'negative' };

const isKnown = (action: string): action is AuditAction =>
  auditActions.some((known) => known === action);

/** What was done, in plain words. What a newer server writes is told by its own name. */
export const actionWords = (action: string): ActionWords => {
  if (isKnown(action)) return words[action];
  return action === 'record.unreadable' ? damaged : { label: action, tone: 'neutral' };
};
