import { html } from 'hono/html';
import type { Html } from './html.ts';
import { hrefTo, type Place } from './place.ts';

/** Switches the recipients' own lives on and off. */
export const peopleForm = (speed: number | undefined, { recipient }: Place): Html => html`
  <form class="people" method="post"
    action="${hrefTo('/mailbox/people', recipient ? { recipient } : {})}">
    ${
      speed === undefined
        ? html`<button name="live" value="yes">Bring the recipients to life</button>`
        : html`
            <button name="live" value="no">Let the recipients rest</button>
            <span class="speed">They live ${speed === 1 ? 'in real time' : `${speed} × as fast`}</span>
          `
    }
  </form>
`;
