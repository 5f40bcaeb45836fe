import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { templateFixture } from './testing/template-fixture.ts';

const waiting = { deadline: Number.POSITIVE_INFINITY };

const setup = async () => {
  const fixture = templateFixture();
  const { call, templates, audit } = fixture;
  const body = { name: 'welcome', description: 'For all', html: '<p>Hi</p>' };
  await call(endpoints.createTemplate, { body });
  audit.entries.length = 0;
  const describeAs = (description: unknown) =>
    call(endpoints.changeTemplate, { name: 'welcome', body: { description } });
  const described = async () => (await templates.read(waiting, 'welcome'))?.description;
  return { audit, describeAs, described };
};

describe('PATCH /outreach/templates/{name}', () => {
  it('describes a template anew, and records how it was described', async () => {
    const { audit, describeAs, described } = await setup();
    expect(await describeAs('For those who are new')).toMatchObject({
      status: 200,
      body: { data: { description: 'For those who are new', version: { version: 'v1' } } },
    });
    expect(await described()).toBe('For those who are new');
    expect(audit.entries).toMatchObject([
      {
        action: 'template.change',
        subject: 'template:welcome',
        actor: 'staff:uid-outreach',
        before: { description: 'For all' },
        after: { description: 'For those who are new' },
      },
    ]);
  });

  it('takes a description away', async () => {
    const { audit, describeAs, described } = await setup();
    expect(await describeAs(null)).toMatchObject({ status: 200 });
    expect(await described()).toBe('');
    expect(audit.entries).toMatchObject([{ before: { description: 'For all' }, after: {} }]);
  });

  it('records nothing where nothing changes', async () => {
    const { audit, describeAs } = await setup();
    expect(await describeAs('For all')).toMatchObject({ status: 200 });
    expect(audit.entries).toEqual([]);
  });

  it.each([[''], ['x'.repeat(257)], ['two\nlines'], [undefined]])(
    '400 leaves no trace: %j',
    async (description) => {
      const { audit, describeAs, described } = await setup();
      expect(await describeAs(description)).toMatchObject({ status: 400 });
      expect([await described(), audit.entries]).toEqual(['For all', []]);
    },
  );
});
