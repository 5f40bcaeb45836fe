import { escapeHtml } from '@distronation/common';
import type { PayoutPart, PayoutValue, ReportMailLink } from './payout-mail.ts';
import { colours, font, styleSheet } from './payout-style.ts';
import { endInWords, monthInWords, namerOf, sizeInWords } from './payout-words.ts';
import type { ReportMonth } from './report.ts';

const { ink, muted, rule, accent, onAccent, paper, surface } = colours;

// Both providers' ways of leaving a link alone: nobody else may learn where a report is.
const untracked = 'disable-tracking="true" ses:no-track';

/** What finance wrote, as a part of our page: a document's body, and no comment that swallows the rest. */
const fragmentOf = (html: string): string => {
  const body = /<body[^>]*>([\s\S]*)<\/body/i.exec(html)?.[1] ?? html;
  const comment = body.lastIndexOf('<!--');
  return comment !== -1 && !body.includes('-->', comment) ? body.slice(0, comment) : body;
};

const heading = (text: string): string =>
  `<h2 class="ink" style="margin:32px 0 8px;font:600 17px/1.4 ${font};color:${ink}">${escapeHtml(text)}</h2>`;

const table = (rows: string): string =>
  `<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;border-top:1px solid ${rule}" class="rule">${rows}</table>`;

const cell = (weight: number) =>
  `padding:10px 0;border-bottom:1px solid ${rule};font:${weight} 15px/1.4 ${font};color:${ink}`;

const valueRow = ({ label, amount, isTotal }: PayoutValue): string => {
  const style = cell(isTotal ? 600 : 400);
  return (
    `<tr><th scope="row" class="ink rule" align="left" style="${style};text-align:left">${escapeHtml(label)}</th>` +
    `<td class="ink rule" align="right" style="${style};padding-left:16px;text-align:right;font-variant-numeric:tabular-nums">${escapeHtml(amount)}</td></tr>`
  );
};

const linkRow =
  (nameOf: (link: ReportMailLink) => string) =>
  (link: ReportMailLink): string => {
    const name = escapeHtml(nameOf(link));
    const until = `${sizeInWords(link.size)} · until ${endInWords(link.endsAt)}`;
    return (
      `<tr><td class="ink rule name" style="${cell(600)}">${name}<br>` +
      `<span class="muted" style="font:400 13px/1.5 ${font};color:${muted}">${until}</span></td>` +
      `<td class="rule get" align="right" width="120" style="${cell(400)};padding-left:16px;text-align:right">` +
      `<a class="button" href="${escapeHtml(link.url)}" ${untracked} title="Download ${name}" ` +
      `style="display:inline-block;padding:9px 16px;border-radius:6px;background:${accent};color:${onAccent};font:600 14px/1.4 ${font};text-decoration:none">Download</a></td></tr>`
    );
  };

const section = (title: string, rows: readonly string[]): string =>
  rows.length > 0 ? heading(title) + table(rows.join('')) : '';

/** What stands in the document for each of its parts. */
export interface LetterParts {
  greeting: string;
  message: string;
  values: string;
  links: string;
}

export const greetingHtml = (greeting: string | undefined): string =>
  greeting ? `<p style="margin:0 0 16px">${escapeHtml(greeting)}</p>` : '';

export const valuesHtml = ({ payoutValues, month }: PayoutPart): string =>
  section(`Your payout for ${monthInWords(month)}`, payoutValues.map(valueRow));

export const linksHtml = ({ links }: PayoutPart): string =>
  section('Your reports', links.map(linkRow(namerOf(links))));

const letter = ({ greeting, message, values, links }: LetterParts): string =>
  `<div class="ink message" style="font:400 16px/1.55 ${font};color:${ink}">${greeting}${fragmentOf(message)}</div>${values}${links}`;

/** A whole document: one column, no image, nothing loaded. */
export const payoutHtml = (month: ReportMonth, parts: LetterParts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Distro Nation · ${monthInWords(month)}</title>
<style>${styleSheet}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${paper}">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:${paper}"><tr><td align="center" style="padding:24px 12px 0">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;text-align:left">
<tr><td class="ink" style="padding:0 4px 16px;font:700 16px/1.4 ${font};letter-spacing:.01em;color:${ink}">Distro Nation</td></tr>
<tr><td class="surface card" style="padding:32px;background:${surface};border:1px solid ${rule};border-radius:6px">
${letter(parts)}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
