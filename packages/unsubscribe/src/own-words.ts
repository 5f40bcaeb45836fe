import { convert } from 'html-to-text';
import type { MailContent } from './inbound-mail.ts';

const maxSource = 200_000;
const maxLines = 400;
const maxLine = 4_000;
const maxWords = 4_000;

/** What mail programs put around the mail that is answered or passed on. */
const quoted = [
  'blockquote',
  'div.gmail_quote',
  'div.gmail_signature',
  'div.yahoo_quoted',
  'div.moz-cite-prefix',
  'div.moz-forward-container',
  'div.protonmail_quote',
  'div.zmail_extra',
  'head',
  'img',
];

const textOf = (html: string): string =>
  convert(html, {
    wordwrap: false,
    limits: { maxInputLength: maxSource, maxDepth: 100 },
    selectors: [
      ...quoted.map((selector) => ({ selector, format: 'skip' })),
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'hr', format: 'horizontalLine', options: { length: 40 } },
    ],
  });

/** Begins what is no longer the person's own, down to the end. */
const ends = [
  /^\s*-{2,}\s*(?:original message|forwarded message|urspr[üu]ngliche nachricht|weitergeleitete nachricht|message (?:d['’]origine|transf[eé]r[eé])|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|mensagem (?:original|encaminhada)|oorspronkelijk bericht)\b/iu,
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|d[eé]but du message (?:transf[eé]r[eé]|r[eé]exp[eé]di[eé]))/iu,
  /^\s*[_-]{20,}\s*$/,
  // The mark of a signature, with or without the space that the convention wants.
  /^--\s?$/,
  // The footer of our own mails, where a program quotes without marking it.
  /you receive this because you are on distro nation/i,
];

const signOff =
  /^\s*(?:sent from my|get outlook for|sent from (?:outlook|mail|yahoo|proton)|gesendet von (?:meinem|mail|outlook)|von meinem .{1,30} gesendet|envoy[eé] de mon|enviado desde mi|inviato da|enviado do meu)\b.{0,80}$/iu;

/** `On Monday, Ana wrote:`, which may take two lines. */
const attribution =
  /^\s*(?:on|am|le|el|il|em|op)\s.{4,300}(?:wrote|schrieb.{0,120}|a [eé]crit|escribi[oó]|ha scritto|escreveu|schreef.{0,120})\s*:\s*$/iu;

const field = (names: string): RegExp => new RegExp(String.raw`^\W{0,3}(?:${names})\W{0,3}:`, 'iu');
const fromField = field('from|von|de|da|van');
const otherField = field(
  'sent|date|to|subject|gesendet|datum|an|betreff|envoy[eé]|[aà]|objet|enviado|para|asunto|inviato|oggetto|assunto|aan|onderwerp',
);

/** The head of another mail, as Outlook quotes it. */
const isQuotedHead = (lines: readonly string[], at: number): boolean =>
  fromField.test(lines[at] ?? '') &&
  lines.slice(at + 1, at + 5).filter((line) => otherField.test(line)).length >= 2;

/** No attribution is longer, and looking for one in a longer text takes long. */
const maxAttribution = 600;

const isAttribution = (text: string): boolean =>
  text.length <= maxAttribution && attribution.test(text);

/** How many lines from here an attribution takes; 0 for none. */
const attributionAt = (lines: readonly string[], at: number): number =>
  [1, 2, 3].find((count) => isAttribution(lines.slice(at, at + count).join(' '))) ?? 0;

const isQuote = (line: string | undefined): boolean => /^\s*(?:>|&gt;)/.test(line ?? '');

const ownLines = (lines: readonly string[]): string[] => {
  const own: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (ends.some((end) => end.test(line)) || isQuotedHead(lines, at)) break;
    const taken = attributionAt(lines, at);
    if (taken > 0) {
      const next = lines.slice(at + taken).find((each) => each.trim() !== '');
      // Below a quote there may be an answer; below what is quoted without a mark nobody can tell.
      if (!isQuote(next)) break;
      at += taken - 1;
    } else if (!isQuote(line) && !signOff.test(line)) own.push(line);
  }
  return own;
};

/** What the sender of a mail wrote themselves, without the mail that they answer or pass on, and
 *  without their signature. Rather too little than somebody else's words. */
export const ownWords = ({ text, html }: Pick<MailContent, 'text' | 'html'>): string => {
  const source = text?.trim() ? text : textOf((html ?? '').slice(0, maxSource));
  const lines = source.slice(0, maxSource).split(/\r\n|\r|\n/, maxLines);
  return ownLines(lines.map((line) => line.slice(0, maxLine)))
    .join('\n')
    .trim()
    .slice(0, maxWords);
};
