import { html } from 'hono/html';
import type { Mail } from '../mail.ts';
import { rawMessage } from '../raw-message.ts';
import type { Html } from './html.ts';
import { hrefTo, views, type Place, type View } from './place.ts';

const labels: Record<View, string> = {
  html: 'HTML',
  text: 'Plain text',
  headers: 'Headers',
  raw: 'Source',
};

/** Links, not script: each view has an address. */
export const tabs = (mail: Mail, current: View, place: Place): Html => html`
  <nav class="tabs" aria-label="Views of the mail">
    ${views.map(
      (view) => html`
        <a href="${hrefTo(`/mailbox/${mail.id}`, { ...place, view })}"
          ${view === current ? html`aria-current="page"` : ''}>${labels[view]}</a>
      `,
    )}
  </nav>
`;

export const panel = (mail: Mail, view: View): Html => {
  switch (view) {
    case 'html':
      return mail.html === undefined ? missing('HTML') : htmlPanel(mail);
    case 'text':
      return mail.text === undefined
        ? missing('plain text')
        : html`<pre class="panel" tabindex="0" role="region" aria-label="Plain text">${mail.text}</pre>`;
    case 'headers':
      return headersPanel(mail);
    case 'raw':
      return html`
        <p class="note"><a href="/mailbox/${mail.id}/raw">The source alone</a></p>
        <pre class="panel" tabindex="0" role="region" aria-label="Source">${rawMessage(mail)}</pre>
      `;
  }
};

const missing = (part: string): Html =>
  html`<p class="panel note">This mail has no ${part} part.</p>`;

const htmlPanel = (mail: Mail): Html => html`
  <iframe class="panel" title="The mail as HTML" src="/mailbox/${mail.id}/html"
    sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>
`;

const headersPanel = ({ headers }: Mail): Html => html`
  <table class="panel headers">
    <caption class="unseen">Header fields in order</caption>
    <thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead>
    <tbody>
      ${headers.map(
        ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
      )}
    </tbody>
  </table>
`;
