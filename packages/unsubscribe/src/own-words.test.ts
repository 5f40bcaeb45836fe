import { workedMs } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

const quote = 'Do unsubscribe from all emails here.';

describe('the words of a mail that are its sender’s own', () => {
  it.each([
    ['On Fri, 30 Oct 2026, Distro Nation wrote:\n> '],
    ['On Fri, 30 Oct 2026, Distro Nation\n<hello@distro-nation.com>\nwrote:\n'],
    ['Le ven. 30 oct. 2026 à 16:12, Distro Nation a écrit :\n\n'],
    ['Am Fr., 30. Okt. 2026 um 16:12 Uhr schrieb Distro Nation:\n\n'],
    ['El vie, 30 oct 2026, Distro Nation escribió:\n'],
    ['-----Original Message-----\n'],
    ['---------- Forwarded message ---------\n'],
    ['Begin forwarded message:\n'],
    ['________________________________\n'],
    ['*From:* Distro Nation\n*Sent:* Friday\n*To:* Ana\n'],
    ['Von: Distro Nation\nGesendet: Freitag\nAn: Ana\n'],
    ['-- \n'],
  ])('end before %j', (mark) => {
    expect(ownWords({ text: `Hello\n\n${mark}${quote}\n` })).toBe('Hello');
  });

  it('may stand between and below quotes', () => {
    const text = `On Friday, Ana wrote:\n> ${quote}\nYes\n> > ${quote}\n\nNo\nSent from my iPhone`;
    expect(ownWords({ text })).toBe('Yes\n\nNo');
  });

  it.each([
    `<p>Hello</p><blockquote type="cite">${quote}</blockquote>`,
    `Hello<div class="gmail_quote">On Friday wrote<br>${quote}</div>`,
    `<html><head><title>${quote}</title><style>${quote}</style></head><body>Hello</body></html>`,
    `<p>Hello</p><hr><p>${quote}</p>`,
    `<p>Hello</p><!-- ${quote} --><a href="mailto:${quote}"></a>`,
  ])('are found in HTML: %s', (html) => {
    expect(ownWords({ html })).toBe('Hello');
  });

  it('are found at once, however a mail was made to keep us busy', () => {
    const line = `on ${'schrieb'.repeat(42)}${' '.repeat(3_600)}x`;
    const text = Array.from({ length: 40 }, () => line).join('\n');
    const begun = workedMs();
    ownWords({ text });
    expect(workedMs() - begun).toBeLessThan(500);
  });

  it('are none in a mail without text', () => {
    expect(ownWords({})).toBe('');
    expect(ownWords({ text: ' \n', html: '' })).toBe('');
  });
});
