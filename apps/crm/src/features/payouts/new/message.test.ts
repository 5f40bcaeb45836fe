import { expect, it } from 'vitest';
import { bodiesOf, usualMessage } from './message.ts';

const message = usualMessage({ year: '2026', month: '08' });

it('becomes paragraphs, in which nothing that was written is markup', () => {
  const body = 'Dear <partner> & friend,\nsee below.\n\n"Bye"';
  expect(bodiesOf({ ...message, body })).toEqual({
    html: '<p>Dear &lt;partner&gt; &amp; friend,<br>see below.</p>\n<p>&quot;Bye&quot;</p>',
    text: body,
  });
});

it('goes as it is where it is written in HTML', () => {
  expect(bodiesOf({ ...message, body: '<b>Hi</b>', format: 'html' })).toEqual({
    html: '<b>Hi</b>',
  });
});
