/** Where our document does not do what the reference's does: the sentence that the comparison finds,
 *  and why it is so. */
export const knownDifferences: Readonly<Record<string, string>> = {
  'POST /outreach/webhook is not application/x-www-form-urlencoded':
    'Mailgun posts JSON; the form of its older webhooks is not read yet.',
};
