import { html } from 'hono/html';
import type { Html } from './html.ts';
import { peopleForm } from './people-form.ts';
import { hrefTo, type Place } from './place.ts';

interface Toolbar {
  place: Place;
  crmUrl: string;
  /** Of the recipients' own lives, if they are switched on. */
  speed: number | undefined;
  /** Addresses to offer in the filter. */
  recipients: string[];
}

export const toolbar = ({ place, crmUrl, speed, recipients }: Toolbar): Html => html`
  <header class="toolbar">
    <a class="wordmark" href="/">
      <img src="/mailbox/assets/mark.svg" alt="" width="24" height="24">
      Mailbox
    </a>
    <a href="${crmUrl}">Open the CRM</a>
    ${peopleForm(speed, place)}
    <form class="filter" action="/" role="search">
      <label for="recipient">Recipient</label>
      <input id="recipient" name="recipient" type="search" list="recipients" autocomplete="off"
        value="${place.recipient ?? ''}" placeholder="Everyone">
      <datalist id="recipients">
        ${recipients.map((address) => html`<option value="${address}"></option>`)}
      </datalist>
      <button>Filter</button>
      ${place.recipient ? html`<a href="${hrefTo('/', {})}">Show all</a>` : ''}
    </form>
  </header>
`;
