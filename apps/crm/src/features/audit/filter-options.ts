import { auditActions } from '@distronation/contracts';
import { actionWords } from '../../lib/record/action-words.ts';
import type { Who } from '../../lib/record/use-who.ts';

interface Option {
  value: string;
  label: string;
}

/** Also what the address asks for, where the list does not have it: a colleague, or a newer action. */
const withAsked = (options: Option[], asked: Option): Option[] =>
  options.some(({ value }) => value === asked.value) ? options : [...options, asked];

const label = (action: string): string => actionWords(action).label;

export const actionOptions = (asked: string): Option[] => {
  const actions = auditActions.map((value) => ({ value, label: label(value) }));
  return withAsked([{ value: '', label: 'Anything' }, ...actions], {
    value: asked,
    label: label(asked),
  });
};

export const actorOptions = (asked: string, who: Who): Option[] => {
  const colleagues = who.colleagues.map((uid) => `staff:${uid}`);
  const names = ['recipient', ...colleagues, 'system:mailgun', 'system:ses'];
  const actors = names.map((value) => ({ value, label: who.actor(value) }));
  return withAsked([{ value: '', label: 'Anybody' }, ...actors], {
    value: asked,
    label: who.actor(asked),
  });
};
