/** @jsxImportSource preact */
import { topicDescriptions } from '@distronation/contracts';
import { useEffect, useRef } from 'preact/hooks';
import { InvalidLink } from '../InvalidLink.tsx';
import { PublicPage } from '../PublicPage.tsx';
import { TroubleNotice } from '../TroubleNotice.tsx';
import { preferencesLink } from './preferences-link.ts';
import type { SubscriptionLink } from './subscription-link.ts';
import type { SubscriptionService } from './subscriptionService.ts';
import { useSubscription, type Step } from './use-subscription.ts';

const headings: Readonly<Record<Step, string>> = {
  subscribed: 'Unsubscribe?',
  left: 'You are unsubscribed',
  back: 'You are subscribed again',
};

interface SubscriptionProps {
  link: SubscriptionLink;
  service: SubscriptionService;
  managePreferencesUrl: string;
}

const Subscription = ({ link, service, managePreferencesUrl }: SubscriptionProps) => {
  const { step, busy, trouble, leave, comeBack } = useSubscription(link, service);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: carry the reader to what it did.
    if (step !== 'subscribed') heading.current?.focus();
  }, [step]);
  // An older link still has somebody leave, and brings nobody back.
  if (trouble === 'refused' && step !== 'left') return <InvalidLink />;

  const { name, description } = topicDescriptions[link.topic];
  const summaries: Readonly<Record<Step, string>> = {
    subscribed: `You will get no more mail of the list “${name}”. Our other mail goes on.`,
    left: `The list “${name}” no longer goes to you. Mail already on its way may still arrive.`,
    back: `The list “${name}” goes to you as before.`,
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {headings[step]}
      </h1>
      <p role="status">{summaries[step]}</p>
      <dl class="facts">
        <div>
          <dt>Address</dt>
          <dd>{link.email}</dd>
        </div>
        <div>
          <dt>List</dt>
          <dd>
            {name}: {description}
          </dd>
        </div>
      </dl>
      {trouble && <TroubleNotice trouble={trouble} />}
      {step === 'left' ? (
        <button type="button" class="second" aria-disabled={busy} onClick={comeBack}>
          Subscribe again
        </button>
      ) : (
        <button
          type="button"
          class={step === 'back' ? 'second' : 'first'}
          aria-disabled={busy}
          onClick={leave}
        >
          Unsubscribe
        </button>
      )}
      <p class="more">
        Or <a href={preferencesLink(managePreferencesUrl, link.token)}>choose or pause your mail</a>
        .
      </p>
    </>
  );
};

type UnsubscribeConfirmationProps = Omit<SubscriptionProps, 'link'> & {
  link: SubscriptionLink | undefined;
};

/** The list's name, what stops, one button, done, undo. */
export const UnsubscribeConfirmation = ({ link, ...rest }: UnsubscribeConfirmationProps) => (
  <PublicPage>{link ? <Subscription link={link} {...rest} /> : <InvalidLink />}</PublicPage>
);
