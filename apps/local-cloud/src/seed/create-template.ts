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

/** Stores the template of the examples in Mailgun; one that exists is left alone. */
export const createTemplate = async (mailgunUrl: string, apiKey: string): Promise<void> => {
  const url = `${mailgunUrl}/v3/${names.mailDomain}/templates`;
  const headers = { Authorization: `Basic ${btoa(`api:${apiKey}`)}` };
  const known = await fetch(`${url}/${welcome.name}`, { headers });
  if (known.ok) return;
  const body = new URLSearchParams(welcome);
  const response = await fetch(url, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`The template was refused: ${await response.text()}`);
};
