import { html } from 'hono/html';
import { footerLink, type Link } from '../links.ts';
import type { OneClick } from '../list-unsubscribe.ts';
import type { Mail } from '../mail.ts';
import { mailtoLetter } from '../write-mailto.ts';
import type { Html } from './html.ts';
import { hrefTo, type Place } from './place.ts';

interface ActionBar {
  mail: Mail;
  place: Place;
  links: Link[];
  oneClick: OneClick;
}

/** The buttons of a mail client, and those of the recipient's mail server. */
export const actionBar = (bar: ActionBar): Html =>
  bar.mail.provider === 'firebase' ? openLinks(bar.links) : allActions(bar);

/** A mail about an account is for nothing but its link. */
const openLinks = (links: Link[]): Html => html`
  <section class="actions" aria-label="What the recipient can do">
    <div class="buttons">
      ${links.map(
        ({ url }) => html`<a class="button" href="${url}" rel="noreferrer">Open link</a>`,
      )}
    </div>
  </section>
`;

const allActions = ({ mail, place, links, oneClick }: ActionBar): Html => {
  const action = (name: string): string => hrefTo(`/mailbox/mails/${mail.id}/${name}`, place);
  const footer = footerLink(links);
  const tracked = links.filter((link) => link.tracked);

  return html`
    <section class="actions" aria-label="What the recipient can do">
      <div class="buttons">
        <form method="post" action="${action('unsubscribe')}">
          <button class="primary">Unsubscribe</button>
          <label for="format" class="unseen">Body of the POST</label>
          <select id="format" name="format">
            <option value="urlencoded">as urlencoded</option>
            <option value="multipart">as multipart</option>
          </select>
        </form>
        ${mailtoLetter(mail) ? writeForm(action('mailto')) : ''}
        ${footer ? openFooter(footer) : ''}
        ${button(action('complain'), 'Report spam')}
        ${button(action('bounce'), 'Bounce')}
        ${button(action('open'), 'Open')}
        ${tracked.length > 0 ? clickForm(action('click'), tracked) : ''}
      </div>
      ${oneClickNote(oneClick)}
    </section>
  `;
};

const button = (action: string, label: string): Html => html`
  <form method="post" action="${action}"><button>${label}</button></form>
`;

const writeForm = (action: string): Html => html`
  <form method="post" action="${action}">
    <button>Write to unsubscribe</button>
    <label for="dmarc" class="unseen">What DMARC says of the sender</label>
    <select id="dmarc" name="dmarc">
      <option value="PASS">as themselves</option>
      <option value="FAIL">as a forger</option>
      <option value="GRAY">without DMARC</option>
    </select>
  </form>
`;

const openFooter = ({ url }: Link): Html => html`
  <a class="button" href="${url}" target="_blank" rel="noreferrer">Open footer link</a>
`;

const clickForm = (action: string, links: Link[]): Html => html`
  <form method="post" action="${action}">
    <button>Click</button>
    <label for="url" class="unseen">Link to click</label>
    <select id="url" name="url">
      ${links.map(({ url, label }) => html`<option value="${url}">${label || url}</option>`)}
    </select>
  </form>
`;

const oneClickNote = (oneClick: OneClick): Html =>
  oneClick.ok
    ? html`<p class="note">
        Unsubscribe does what Gmail does: one POST to <code>${withoutQuery(oneClick.url)}</code>
      </p>`
    : html`<div class="note bad">
        <p>This mail cannot be unsubscribed in one click (RFC 8058):</p>
        <ul>${oneClick.problems.map((problem) => html`<li>${problem}</li>`)}</ul>
      </div>`;

/** The token is long, and the headers show it. */
const withoutQuery = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};
