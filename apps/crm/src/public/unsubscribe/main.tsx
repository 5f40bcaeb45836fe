/** @jsxImportSource preact */
import { render } from 'preact';
import { outreachApiConfig } from '../../lib/api.config.ts';
import { applyColours } from '../apply-colours.ts';
import { readLink } from './subscription-link.ts';
import { subscriptionService } from './subscriptionService.ts';
import { UnsubscribeConfirmation } from './UnsubscribeConfirmation.tsx';

applyColours();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
render(
  <UnsubscribeConfirmation
    link={readLink(window.location.search)}
    service={subscriptionService(outreachApiConfig)}
    managePreferencesUrl={outreachApiConfig.managePreferencesUrl}
  />,
  root,
);
