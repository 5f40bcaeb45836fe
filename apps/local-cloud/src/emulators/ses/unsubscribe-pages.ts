import { Hono } from 'hono';
import { html } from 'hono/html';
import { findList } from './contact-lists.ts';
import type { SentMail } from './event-message.ts';
import type { EventPublisher } from './event-publisher.ts';
import { choicesOf, subscriptionEvent } from './events.ts';
import type { SesAccount } from './ses-state.ts';
import { ensureContact, optOut } from './subscription.ts';
import { openLink, type UnsubscribeLink } from './unsubscribe-link.ts';

/** What SES serves behind its own unsubscribe links: a page to read, and the one-click POST. */
export const unsubscribePages = (account: SesAccount, events: EventPublisher): Hono => {
  const app = new Hono();
  const linkOf = (token: string): UnsubscribeLink | undefined =>
    openLink(token, account.value.linkSecret);

  app.get('/unsubscribe/:token', (c) => {
    const link = linkOf(c.req.param('token'));
    if (!link) return c.html(page('This unsubscribe link is not valid.'), 404);
    return c.html(confirmation(link));
  });

  app.post('/unsubscribe/:token', async (c) => {
    const link = linkOf(c.req.param('token'));
    if (!link) return c.html(page('This unsubscribe link is not valid.'), 404);
    const body = await c.req.parseBody();
    if (body['List-Unsubscribe'] !== 'One-Click') {
      return c.html(page('The body must be List-Unsubscribe=One-Click.'), 400);
    }
    await unsubscribe(account, events, link);
    return c.html(page(`${link.email} no longer gets ${subjectOf(link)}.`));
  });
  return app;
};

const unsubscribe = (account: SesAccount, events: EventPublisher, link: UnsubscribeLink) => {
  const list = findList(account, link.contactList);
  const contact = ensureContact(account, list, link.email);
  const before = choicesOf(contact);
  optOut(account, contact, link.topic);
  const choices = { before, after: choicesOf(contact) };
  return events.emit(mailOf(link), subscriptionEvent(list.name, choices, account.now()));
};

const mailOf = ({
  contactList: _list,
  topic: _topic,
  email,
  ...about
}: UnsubscribeLink): SentMail => ({
  ...about,
  destination: [email],
  headers: [
    ['From', about.from],
    ['To', email],
  ],
});

const subjectOf = ({ topic, contactList }: UnsubscribeLink): string =>
  topic === undefined ? `anything from ${contactList}` : `the topic ${topic} of ${contactList}`;

const confirmation = (link: UnsubscribeLink) =>
  page(
    `Stop sending ${subjectOf(link)} to ${link.email}?`,
    html`<form method="post">
      <button name="List-Unsubscribe" value="One-Click">Unsubscribe</button>
    </form>`,
  );

const page = (message: string, action: ReturnType<typeof html> | '' = '') =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Email preferences</title>
      </head>
      <body>
        <main>
          <h1>Email preferences</h1>
          <p>${message}</p>
          ${action}
        </main>
      </body>
    </html>`;
