import type { changePreferences, InputOf, ReadPreferencesResponse } from '@distronation/contracts';
import { askApi, troubleOf, type ApiSettings, type Trouble } from '../ask-api.ts';

export type Preferences = ReadPreferencesResponse['data'];
export type Wish = InputOf<typeof changePreferences>['body'];
export type PreferencesAnswer = { told: Preferences } | { trouble: Trouble };

export interface PreferencesService {
  read(token: string): Promise<PreferencesAnswer>;
  change(token: string, wish: Wish): Promise<PreferencesAnswer>;
}

/** Our own API speaks by its contract; to check it here would take a library larger than the page. */
const preferencesIn = async (answer: Response): Promise<Preferences> =>
  ((await answer.json()) as ReadPreferencesResponse).data;

export const preferencesService = (settings: ApiSettings): PreferencesService => {
  const ask = askApi(settings);
  const call = async (token: string, request?: RequestInit): Promise<PreferencesAnswer> => {
    const query = new URLSearchParams({ data: token });
    const answer = await ask(`/outreach/preferences?${query}`, request);
    if (!answer) return { trouble: 'unreachable' };
    if (!answer.ok) return { trouble: troubleOf(answer) };
    try {
      return { told: await preferencesIn(answer) };
    } catch {
      return { trouble: 'unreachable' };
    }
  };
  return {
    read: (token) => call(token),
    change: (token, wish) =>
      call(token, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      }),
  };
};
