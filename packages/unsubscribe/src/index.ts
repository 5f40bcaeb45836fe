export {
  block,
  noChoiceYet,
  optIn,
  optOut,
  optOutOfAll,
  suppressionOf,
  type Block,
  type Consent,
} from './consent.ts';
export type { ChangeConsentOf, ConsentChange } from './change-consent.ts';
export type { CheckRecipients } from './check-recipients.ts';
export type { LinkClaims, LinkTokens } from './encryption.ts';
export { withHtmlFooter, withTextFooter } from './footer.ts';
export { generateUnsubscribeUrl, type MakeLinks, type UnsubscribeLinks } from './links.ts';
export { wireConsent } from './wire-consent.ts';
