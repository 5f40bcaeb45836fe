import { html } from 'hono/html';
import { styleSheets } from './assets.ts';
import type { Html } from './html.ts';

interface Layout {
  title: string;
  /** On a phone only one of the two panes shows. */
  showing: 'list' | 'mail';
  toolbar: Html;
  list: Html;
  main: Html;
}

export const layout = ({
  title,
  showing,
  toolbar,
  list,
  main,
}: Layout): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="/mailbox/assets/mark.svg" type="image/svg+xml">
    ${styleSheets.map((name) => html`<link rel="stylesheet" href="/mailbox/assets/${name}">`)}
    <script type="module" src="/mailbox/assets/refresh.js"></script>
    <noscript><meta http-equiv="refresh" content="10"></noscript>
  </head>
  <body data-showing="${showing}">
    <a class="skip" href="#main">Skip to the mail</a>
    ${toolbar}
    ${list}
    <main id="main" tabindex="-1">${main}</main>
  </body>
</html>`;
