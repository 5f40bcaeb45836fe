import type { Topic } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { readWish } from './read-wish.ts';

const unnamed: Topic[] = ['newsletter', 'outreach'];

describe('a wish to leave', () => {
  it.each<[string, string, readonly Topic[] | 'all']>([
    ['unsubscribe', '', unnamed],
    ['Un-Subscribe', '', unnamed],
    ['UNSUBSCRIBE', 'Kind regards\nAna', unnamed],
    ['', 'Please remove me. All the best, Ana', unnamed],
    ['', 'how do I unsubscribe?', unnamed],
    ['', 'I did not sign up for this, take me off your list', unnamed],
    ['', 'please STOP', unnamed],
    ['', 'Stop sending me these every day', unnamed],
    ['', 'I want to opt out of payout statements', ['financial']],
    ['', 'unsubscribe: newsletter and outreach', ['newsletter', 'outreach']],
    ['', 'Never contact me again. Unsubscribe.', 'all'],
    ['', 'stop all', 'all'],
    ['', 'unsubscribe me from all of your emails', 'all'],
    ['unsubscribe from everything', '', 'all'],
    ['Abmelden', '', unnamed],
    ['', 'Ich will von allen Listen abmelden', 'all'],
    ['', 'je souhaite me désinscrire', unnamed],
    ['', 'quiero darme de baja', unnamed],
    ['', 'cancellami, grazie', unnamed],
    ['', 'quero cancelar a inscrição', unnamed],
    ['Uitschrijven', '', unnamed],
  ])('is heard in %j, %j', (subject, words, topics) => {
    expect(readWish(subject, words)).toEqual({ kind: 'leave', topics });
  });

  it.each([
    ['Hello', 'I cannot stop listening to this record'],
    ['Question', 'When is the next payout?'],
    ['Re: Unsubscribe from boredom', 'Lovely, thank you'],
    ['Fwd: unsubscribe', ''],
    ['', ''],
  ])('is not in %j, %j', (subject, words) => {
    expect(readWish(subject, words).kind).toBe('none');
  });

  it.each([
    'Please do not unsubscribe me',
    "Don't stop, and don't remove me from the list. I never opted out.",
    'I was unsubscribed by mistake',
    'I never meant to unsubscribe, keep me on the list',
    'unsubscribe was an accident, subscribe me again',
    'bitte nicht abmelden',
  ])('may be its opposite, which a person has to see: %j', (words) => {
    expect(readWish('', words).kind).toBe('contradictory');
  });
});
