/** @jsxImportSource preact */
import type { Trouble } from './ask-api.ts';

const words: Readonly<Record<Trouble, { title: string; advice: string }>> = {
  unreachable: {
    title: 'We got no answer.',
    advice: 'Please check your connection and press the button again.',
  },
  blocked: {
    title: 'This address stays off the list.',
    advice: 'No mail can go to it. Write to us if that is wrong.',
  },
  refused: {
    title: 'This link is too old to bring mail back.',
    advice: 'Open the link in a newer mail from us. To get less mail it still works for some days.',
  },
};

export const TroubleNotice = ({ trouble }: { trouble: Trouble }) => (
  <div class="problem" role="alert">
    <strong>{words[trouble].title}</strong> {words[trouble].advice}
  </div>
);
