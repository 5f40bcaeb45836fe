export {
  block,
  blockAsOf,
  noChoiceYet,
  optIn,
  optOut,
  optOutAsOf,
  optOutOfAll,
  suppressionOf,
  type Block,
  type Consent,
} from './consent.ts';
export type { ChangeConsentOf, ConsentChange } from './change-consent.ts';
export type { CheckRecipients } from './check-recipients.ts';
export type { EraseConsent } from './erase-consent.ts';
export { addContact } from './add-contact.ts';
export { changePreferences } from './change-preferences.ts';
export { decideUndecidedMail } from './decide-undecided-mail.ts';
export { listUndecidedMails } from './list-undecided-mails.ts';
export { openUnsubscribePage } from './open-unsubscribe-page.ts';
export { plainPage } from './plain-page.ts';
export { readDrift } from './contact-list/read-drift.ts';
export { readPreferences } from './read-preferences.ts';
export { syncContacts } from './sync-contacts.ts';
export { tellConsents } from './tell-consents.ts';
export { unsubscribe } from './unsubscribe.ts';
export { dataKeyRing } from './data-key-ring.ts';
export { linkTokens, type LinkClaims, type LinkTokens } from './encryption.ts';
export {
  withHtmlFooter,
  withTemplateFooter,
  withTextFooter,
  withoutTemplateLinks,
  withUntrackedTemplateLinks,
} from './footer.ts';
export {
  generateUnsubscribeUrl,
  listUnsubscribeHeader,
  unsubscribeLinks,
  type MakeLinks,
  type UnsubscribeLinks,
} from './links.ts';
export { followChoices } from './follow-choices.ts';
export { wireChoices } from './wire-choices.ts';
export { wireConsent, type ConsentWiring } from './wire-consent.ts';
export { wireDriftRuns } from './wire-drift-runs.ts';
export { wireUndecidedMails } from './wire-undecided.ts';
