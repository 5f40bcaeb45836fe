import { auditActions, auditMethods, mailDoubts, suppressionReason } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { actionWords } from './action-words.ts';
import { methodWords } from './method-words.ts';
import { reasonWords } from './reason-words.ts';
import { actorWords, subjectWords } from './who.ts';

describe('the record in plain words', () => {
  it.each([
    ['action', auditActions, (action: string) => actionWords(action).label],
    ['method', auditMethods, methodWords],
    ['reason', [...suppressionReason.options, ...mailDoubts], reasonWords],
  ] as const)('every %s has words of its own, never its code', (_what, codes, wordsOf) => {
    const told = codes.map(wordsOf);
    expect(told.filter((words, index) => words === codes[index] || words.includes('_'))).toEqual(
      [],
    );
    expect(new Set(told).size).toBe(codes.length);
  });

  it('tells what a newer server writes by its own name', () => {
    const told = [actionWords('robot.dance').label, methodWords('fax'), reasonWords('by phone')];
    expect(told).toEqual(['robot.dance', 'fax', 'by phone']);
  });

  it('is not led astray by names that every object has', () => {
    const told = [
      actionWords('constructor').label,
      methodWords('valueOf'),
      reasonWords('toString'),
    ];
    expect(told).toEqual(['constructor', 'valueOf', 'toString']);
  });
});

const reader = { id: 'me', nameOf: (uid: string) => (uid === 'ana' ? 'Ana Lind' : undefined) };

describe('who and whom', () => {
  it.each([
    ['recipient', 'The recipient'],
    ['staff:me', 'You'],
    ['staff:ana', 'Ana Lind'],
    ['staff:ola', 'Colleague ola'],
    ['system:mailgun', 'Mailgun'],
    ['system:gap-filler', 'The system (gap-filler)'],
    ['unknown', 'Not known'],
  ])('%s is told as %s', (actor, words) => {
    expect(actorWords(actor, reader)).toBe(words);
  });

  it.each([
    ['ana@example.com', 'ana@example.com'],
    ['campaign:01J', 'Campaign 01J'],
    ['send:01J', 'Send 01J'],
    ['template:welcome:2', 'Template welcome:2'],
    ['mail:m-1', 'Mail to us m-1'],
    ['staff:ana', 'Ana Lind'],
    ['staff:ola', 'Colleague ola'],
    ['staff:', 'staff:'],
  ])('%s is told as %s', (subject, words) => {
    expect(subjectWords(subject, reader)).toBe(words);
  });
});
