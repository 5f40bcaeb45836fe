import { html } from 'hono/html';
import type { Html } from '../mailbox/page/html.ts';
import type { Measured } from './read-measured.ts';
import { linesBy, summarise, sumOf, valuesOf } from './summarise.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const show = (value: number): string => number.format(value);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${show((100 * part) / whole)} %`;

type Row = readonly string[];

/** The first column names the row, the others are numbers. */
const table = (title: string, head: Row, rows: readonly Row[]): Html =>
  rows.length === 0
    ? html``
    : html`
        <section>
          <h2 id="${head[0]}">${title}</h2>
          <div class="scroll" role="region" aria-labelledby="${head[0]}" tabindex="0">
            <table>
              <thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
              <tbody>
                ${rows.map(
                  ([name, ...cells]) =>
                    html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
                )}
              </tbody>
            </table>
          </div>
        </section>
      `;

const rates = (lines: readonly Measured[]): readonly Row[] => {
  const sum = (name: string): number => sumOf(lines, name);
  const delivered = sum('EmailsDelivered');
  // Whoever opens a mail twice is counted twice, so that this is no share.
  const forHundred = (name: string): string =>
    delivered === 0 ? '–' : show((100 * sum(name)) / delivered);
  const ended = delivered + sum('EmailsBounced') + sum('EmailsFailed');
  const signIns = valuesOf(lines, 'AuthenticationFailures').length;
  const calls = valuesOf(lines, 'ResponseTime').length;
  return [
    ['Mails that were delivered', percent(delivered, ended), 'under 95 %'],
    ['Opens for 100 mails delivered', forHundred('EmailsOpened'), '–'],
    ['Clicks for 100 mails delivered', forHundred('EmailsClicked'), '–'],
    ['Sign-ins that were refused', percent(sum('AuthenticationFailures'), signIns), 'over 5 %'],
    ['Calls that failed by our fault', percent(sum('ServerErrors'), calls), 'over 1 %'],
    ['Calls over a limit', show(sum('RateLimited')), 'over 100 an hour'],
  ];
};

const metrics = (lines: readonly Measured[]): readonly Row[] => {
  const units = new Map(lines.flatMap(({ units: each }) => [...each]));
  return [...units.keys()].toSorted().map((name) => {
    const { count, sum, average, p50, p95, p99 } = summarise(valuesOf(lines, name));
    const numbers = [count, sum, average, p50, p95, p99].map(show);
    return [name, units.get(name) === 'Milliseconds' ? 'ms' : 'count', ...numbers];
  });
};

const endpoints = (lines: readonly Measured[]): readonly Row[] =>
  linesBy(lines, 'endpoint').map(([endpoint, calls]) => {
    const { average, p50, p95, p99 } = summarise(valuesOf(calls, 'ResponseTime'));
    const share = (name: string): string => percent(sumOf(calls, name), calls.length);
    const times = [average, p50, p95, p99].map(show);
    return [endpoint, show(calls.length), ...times, share('ClientErrors'), share('ServerErrors')];
  });

const times = ['average', 'p50', 'p95', 'p99'];

const content = (lines: readonly Measured[]): Html =>
  lines.length === 0
    ? html`<p>Nothing was measured in this time. Sign in to the CRM, or send a mail.</p>`
    : html`
        ${table('At a glance', ['Rate', 'now', 'alarm'], rates(lines))}
        ${table('Endpoints', ['Endpoint', 'calls', ...times, '4xx', '5xx'], endpoints(lines))}
        ${table('Metrics', ['Metric', 'unit', 'values', 'sum', ...times], metrics(lines))}
        ${table(
          'Colleagues',
          ['User', 'calls'],
          linesBy(lines, 'user').map(([user, calls]) => [user, show(calls.length)]),
        )}
        ${table(
          'Templates',
          ['Template', 'mails'],
          linesBy(lines, 'template').map(([name, sent]) => [
            name,
            show(sumOf(sent, 'TemplateEmailsSent')),
          ]),
        )}
      `;

/** How many minutes back one may look. */
export const periods = [
  [5, '5 minutes'],
  [60, 'An hour'],
  [1_440, 'A day'],
] as const;

/** What CloudWatch's dashboard would show of these lines, and a little less beautifully. */
export const operationsPage = (lines: readonly Measured[], minutes: number): Html =>
  html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Operations</title>
    <link rel="icon" href="/mailbox/assets/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/mailbox/assets/base.css">
    <link rel="stylesheet" href="/operations/operations.css">
    <script type="module" src="/operations/refresh.js"></script>
  </head>
  <body>
    <header class="toolbar">
      <a class="wordmark" href="/operations">
        <img src="/mailbox/assets/mark.svg" alt="" width="24" height="24">
        Operations
      </a>
      <a href="/">Open the mailbox</a>
      <nav aria-label="Period">
        ${periods.map(
          ([each, name]) =>
            html`<a class="button" href="/operations?minutes=${each}"${
              each === minutes ? html` aria-current="page"` : ''
            }>${name}</a>`,
        )}
      </nav>
    </header>
    <main id="main">
      <h1>What the functions measured</h1>
      ${content(lines)}
    </main>
  </body>
</html>`;
