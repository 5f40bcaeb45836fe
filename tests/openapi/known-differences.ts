const allThreeSettings =
  "The reference's TypeScript interface requires all three; leaving one out would leave a choice about a recipient's privacy to a default.";

/** Where our document does not do what the reference's does: the sentence that the comparison finds,
 *  and why it is so. */
export const knownDifferences: Readonly<Record<string, string>> = {
  'POST /outreach/send-email.trackingSettings.opens has become required': allThreeSettings,
  'POST /outreach/send-email.trackingSettings.clicks has become required': allThreeSettings,
  'POST /outreach/send-email.trackingSettings.unsubscribes has become required': allThreeSettings,
  'POST /outreach/send-template-email is missing': 'It is being built.',
  'POST /outreach/webhook is not application/x-www-form-urlencoded':
    'Mailgun posts JSON; the form of its older webhooks is not read yet.',
};
