import { expect, it } from 'vitest';
import { paragraphs } from '../content/doc.ts';
import { mailHtmlOf } from '../content/mail-html.ts';
import { messageFromDoc } from './message-from-doc.ts';

const doc = paragraphs('Hi <b>');

it.each([
  ['rich', { doc }],
  ['html', { source: mailHtmlOf(doc) }],
  ['text', { source: 'Hi <b>' }],
] as const)('a suggestion keeps to a message that is written as %s', (format, part) => {
  expect(messageFromDoc(format, doc)).toEqual(part);
});
