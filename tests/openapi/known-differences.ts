const allThreeSettings =
  "The reference's TypeScript interface requires all three; leaving one out would leave a choice about a recipient's privacy to a default.";

const sending = ['send-email', 'send-template-email'];
const settings = ['opens', 'clicks', 'unsubscribes'];

/** Where our document does not do what the reference's does: the sentence that the comparison finds,
 *  and why it is so. */
export const knownDifferences: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    sending.flatMap((path) =>
      settings.map((setting) => [
        `POST /outreach/${path}.trackingSettings.${setting} has become required`,
        allThreeSettings,
      ]),
    ),
  ),
  'POST /outreach/webhook is not application/x-www-form-urlencoded':
    'Mailgun posts JSON; the form of its older webhooks is not read yet.',
};
