import type { TemplateProblem } from '@distronation/contracts';

/** Why a template can't be sent, and what to do about it. */
export const templateProblemWords: Readonly<Record<TemplateProblem, string>> = {
  template_invalid:
    'It uses something that not every mail provider knows. Write a new version with {{variable}}, #if, #unless, #each, #with and #equal alone.',
  template_unsafe:
    'It writes a variable without escaping it. Write a new version with {{variable}} in place of {{{variable}}}.',
  template_without_unsubscribe_link:
    'Its reader would see no unsubscribe link. Write a new version: the link is added to it.',
};
