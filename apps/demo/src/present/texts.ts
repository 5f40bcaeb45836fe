const page = (title: string, text: string): string => `<h1>${title}</h1>
<p>Hello {{user_name}},</p>
<p>${text}</p>
<p>Distro Nation</p>`;

/** Mails that colleagues send now and then. */
export const templates = [
  {
    name: 'invitation',
    description: 'To creators whom we would like to work with',
    subject: 'Your music on every store',
    html: page(
      'Your music on every store',
      'We have listened to {{channel}}, and would like to talk.',
    ),
  },
  {
    name: 'contract-reminder',
    description: 'Where a contract was not signed within two weeks',
    subject: 'Your contract waits for you',
    html: page('Your contract', 'It ends on {{end_date}} unless you sign it before.'),
  },
  {
    name: 'release-is-live',
    description: 'On the day of a release',
    subject: '{{release}} is out',
    html: page('It is out', '{{release}} can be heard on every store from today.'),
  },
];

/** Audiences that colleagues come back to. */
export const segments = [
  { name: 'Partners in Germany', filter: { tag: 'partner', field: 'Country', value: 'Germany' } },
  {
    name: 'Labels on the newsletter',
    filter: { field: 'Plan', value: 'Label', status: 'mailable' },
  },
  { name: 'Creators who left', filter: { tag: 'creator', status: 'unsubscribed' } },
] as const;
