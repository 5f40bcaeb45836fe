import { names } from '../names.ts';

/** What the examples of the API's documents send. */
const welcome = {
  name: 'welcome-template',
  description: 'For whoever has just joined',
  tag: 'v1',
  headers: JSON.stringify({ Subject: 'Welcome to {{company_name}}' }),
  template: [
    '<!doctype html><html><body style="font:16px/1.5 sans-serif">',
    '<h1>Welcome, {{user_name}}!</h1>',
    '<p>{{company_name}} is glad to have you.</p>',
    '{{#if activation_link}}<p><a href="{{activation_link}}">Activate your account</a></p>{{/if}}',
    '<p style="font-size:13px">You are on the list “{{topic_name}}”. ',
    '<a href="{{unsubscribe_url}}" disable-tracking="true" ses:no-track>Unsubscribe</a></p>',
    '</body></html>',
  ].join('\n'),
};

/** What the outreach staff write to creators whom they found. */
const invitation = {
  name: 'creator-invitation',
  description: 'For creators on YouTube',
  tag: 'v1',
  headers: JSON.stringify({ Subject: 'Music for {{channel}}' }),
  template: [
    '<!doctype html><html><body style="font:16px/1.5 sans-serif">',
    '<p>Hello {{channel}},</p>',
    '<p>we enjoy <a href="{{channel_url}}">your channel</a>, and so do its {{subscribers}} subscribers. ',
    'May we send you songs of our artists before they are out?</p>',
    '<p>Distro Nation</p>',
    '<p style="font-size:13px">You are on the list “{{topic_name}}”. ',
    '<a href="{{unsubscribe_url}}" disable-tracking="true" ses:no-track>Unsubscribe</a></p>',
    '</body></html>',
  ].join('\n'),
};

/** Stores templates in Mailgun; one that exists is left alone. */
export const createTemplates = async (mailgunUrl: string, apiKey: string): Promise<void> => {
  await Promise.all(
    [welcome, invitation].map((template) => createTemplate(mailgunUrl, apiKey, template)),
  );
};

const createTemplate = async (
  mailgunUrl: string,
  apiKey: string,
  template: typeof welcome,
): Promise<void> => {
  const response = await fetch(`${mailgunUrl}/v3/${names.mailDomain}/templates`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`api:${apiKey}`)}` },
    body: new URLSearchParams(template),
  });
  const answer = await response.text();
  if (!response.ok && !answer.includes('already exists')) {
    throw new Error(`The template was refused: ${answer}`);
  }
};
