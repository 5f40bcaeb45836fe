/** @jsxImportSource preact */
import type { Trouble } from './use-subscription.ts';

const words: Readonly<Record<Exclude<Trouble, 'refused'>, { title: string; advice: string }>> = {
  unreachable: {
    title: 'We got no answer.',
    advice: 'Please check your connection and press the button again.',
  },
  blocked: {
    title: 'This address stays off the list.',
    advice: 'Earlier mail to it bounced or was reported as spam. Write to us if that is wrong.',
  },
};

export const TroubleNotice = ({ trouble }: { trouble: keyof typeof words }) => (
  <div class="problem" role="alert">
    <strong>{words[trouble].title}</strong> {words[trouble].advice}
  </div>
);
