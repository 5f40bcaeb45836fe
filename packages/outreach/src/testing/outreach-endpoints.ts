import { createEndpoint } from '@distronation/common/http';
import { testKit } from '@distronation/common/testing';
import {
  analyticsFixture,
  memoryEventStore,
  sign,
  webhookFixture,
} from '@distronation/tracking/testing';
import { health as contract } from '@distronation/contracts';
import { health } from '../health.ts';
import { sendingFixture } from './sending-fixture.ts';
import { templateFixture } from './template-fixture.ts';
import { writingFixture } from './writing-fixture.ts';
import { youTubeFixture } from './youtube-fixture.ts';

/** Every endpoint of this domain over memory, with all that a request could have left behind. */
export const outreachEndpoints = () => {
  const sending = sendingFixture();
  const templates = templateFixture();
  const writing = writingFixture('Hello');
  const youTube = youTubeFixture();
  const webhook = webhookFixture();
  const events = memoryEventStore();
  const analytics = analyticsFixture({ cells: events, events });
  const storedTemplate = 'welcome';
  for (const store of [sending.templates, templates.templates]) {
    store.put(storedTemplate, {
      subject: 'Welcome',
      html: '<p>Hello</p><a href="{{unsubscribe_url}}">Unsubscribe</a>',
    });
  }
  return {
    storedTemplate,
    sign,
    handlers: {
      health: createEndpoint(testKit())(contract, health({ ping: async () => {} })),
      ...sending.handlers,
      listTemplates: templates.handler,
      createTemplate: templates.handler,
      readTemplate: templates.handler,
      changeTemplate: templates.handler,
      addTemplateVersion: templates.handler,
      restoreTemplateVersion: templates.handler,
      previewTemplate: templates.handler,
      previewTemplateContent: templates.handler,
      deleteTemplate: templates.handler,
      readWritingHelp: writing.handler,
      suggestWriting: writing.handler,
      readYouTubeToken: youTube.handler,
      readYouTubeQuota: youTube.handler,
      spendYouTubeQuota: youTube.handler,
      ...analytics.handlers,
      webhook: webhook.handler,
    },
    traces: (): unknown[] => [
      ...sending.sends,
      ...sending.audit.entries,
      ...templates.audit.entries,
      ...writing.asked,
      ...webhook.kept(),
      ...webhook.consent.changes,
      ...webhook.settled,
      ...events.kept(),
    ],
  };
};
