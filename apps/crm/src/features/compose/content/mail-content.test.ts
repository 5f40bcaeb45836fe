import { describe, expect, it } from 'vitest';
import { paragraphs, saysNothing, type RichNode } from './doc.ts';
import { isRichMail, mailHtmlOf } from './mail-html.ts';
import { mailTextOf } from './mail-text.ts';

const text = (words: string, ...marks: RichNode['marks'] & {}): RichNode => ({
  type: 'text',
  text: words,
  marks,
});
const block = (type: string, ...content: RichNode[]): RichNode => ({ type, content });
const doc = (...content: RichNode[]): RichNode => block('doc', ...content);
const link = (href: string) => ({ type: 'link', attrs: { href } });

const letter = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('News')] },
  block('paragraph', text('Dear {{name|you}}, '), text('look', { type: 'bold' })),
  block(
    'bulletList',
    block('listItem', block('paragraph', text('Stores', link('https://x.test/a?b=1&c=2')))),
    block('listItem', block('paragraph', text('Payouts'))),
  ),
);

describe('a rich text as mail', () => {
  it('carries its styles on its elements, as mail programs need it', () => {
    const html = mailHtmlOf(letter);
    expect(html).toContain('<li style="margin:0 0 4px"><a href="https://x.test/a?b=1&amp;c=2">');
    expect(html).toContain('<strong>look</strong>');
    expect(html).not.toMatch(/<style|class=/);
    expect(isRichMail(html)).toBe(true);
  });

  it('lets nothing of what is written become markup or a script', () => {
    const html = mailHtmlOf(
      doc(block('paragraph', text('<img onerror=x>', link('javascript:alert(1)')))),
    );
    expect(html).toContain('&lt;img onerror=x&gt;');
    expect(html).not.toContain('javascript');
  });

  it('says the same in plain text, links with their addresses', () => {
    expect(mailTextOf(letter)).toBe(
      'News\n\nDear {{name|you}}, look\n\n- Stores (https://x.test/a?b=1&c=2)\n- Payouts',
    );
  });

  it('numbers a list from where it starts, and sets what is inside an item below it', () => {
    const list: RichNode = {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        block(
          'listItem',
          block('paragraph', text('One')),
          block('bulletList', block('listItem', block('paragraph', text('in it')))),
        ),
        block('listItem', block('paragraph', text('Two'))),
      ],
    };
    expect(mailTextOf(doc(list))).toBe('3. One\n   - in it\n4. Two');
    expect(mailHtmlOf(doc(list))).toContain('<ol start="3"');
  });

  it('knows whether anything was written', () => {
    expect(saysNothing(paragraphs(' \n'))).toBe(true);
    expect(saysNothing(paragraphs('Hi'))).toBe(false);
  });
});
