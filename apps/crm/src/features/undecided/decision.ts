import { parseAddress, topicDescriptions, topics, type Topic } from '@distronation/contracts';
import type { UndecidedMail } from './use-undecided-mails.ts';

export type Leaving = 'all' | readonly Topic[];

/** What a colleague is about to decide. */
export interface Choice {
  email: string;
  leaving: Leaving;
}

/** What the mail seems to ask for. */
export const choiceOf = ({ address = '', topics: leaving }: UndecidedMail): Choice => ({
  email: address,
  leaving,
});

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** `Newsletter and Outreach`. */
export const leavingWords = (leaving: Leaving): string =>
  leaving === 'all' ? 'all mail' : list.format(leaving.map((each) => topicDescriptions[each].name));

/** With the topic in it or out of it, in the order in which topics are listed everywhere. */
export const withTopic = (leaving: Leaving, topic: Topic, isIn: boolean): readonly Topic[] =>
  topics.filter((each) => (each === topic ? isIn : leaving !== 'all' && leaving.includes(each)));

export interface ChoiceProblems {
  email?: string;
  leaving?: string;
}

export const problemsOf = ({ email, leaving }: Choice): ChoiceProblems => ({
  ...(parseAddress(email) ? {} : { email: 'Write a whole address, as ana@example.com' }),
  ...(leaving === 'all' || leaving.length > 0 ? {} : { leaving: 'Choose at least one topic' }),
});
