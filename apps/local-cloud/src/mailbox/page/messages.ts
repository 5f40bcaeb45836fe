import { html } from 'hono/html';
import type { Html } from './html.ts';

export const noMailYet = (crmUrl: string): Html => html`
  <section class="message">
    <h1>No mail yet</h1>
    <p>
      Every mail that the local cloud sends, through Mailgun or SES, lands here instead of in the
      world. To get one:
    </p>
    <ol>
      <li><a href="${crmUrl}">Sign in to the CRM</a> at ${crmUrl}.</li>
      <li>Compose a mail to any address, and send it.</li>
      <li>Come back: this page finds it by itself.</li>
    </ol>
  </section>
`;

export const noneTo = (recipient: string): Html => html`
  <section class="message">
    <h1>No mail to “${recipient}”</h1>
    <p>Either none was sent, or the recipient is suppressed. <a href="/">Show all mails</a></p>
  </section>
`;

export const chooseOne = html`
  <section class="message choose">
    <h1>Choose a mail</h1>
    <p>
      Open one from the list to read it as its recipient does, see its headers and source, and press
      what they would press: unsubscribe, report spam, follow a link.
    </p>
  </section>
`;

export const mailGone = html`
  <section class="message">
    <h1>This mail is gone</h1>
    <p>
      The mailbox was emptied, or the mail made room for newer ones. <a href="/">Show all mails</a>
    </p>
  </section>
`;
