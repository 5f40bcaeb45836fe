import { powertoolsLog } from '@distronation/common/adapters';
import { wireConsent } from '@distronation/unsubscribe-utils';
import { wireCampaigns } from './wire-campaigns.ts';

export const log = powertoolsLog('campaigns');
export const consent = wireConsent();
export const campaigns = wireCampaigns(consent);
