import { createSegment } from '@distronation/contracts';
import { contactsFixture } from './contacts-fixture.ts';

/** Every endpoint of this domain over memory, with all that a request could have left behind. */
export const contactsEndpoints = () => {
  const { handler, searchHandler, contacts, segments, consents, call } = contactsFixture();
  return {
    /** Saves so many segments, and resolves to their ids. */
    async savedSegments(count: number): Promise<string[]> {
      for (let n = 0; n < count; n += 1) {
        const body = { name: `Segment ${n}`, filter: { tag: `tag ${n}` } };
        await call(createSegment, { body });
      }
      return (await segments.list()).map(({ id }) => id);
    },
    handlers: {
      listContacts: handler,
      createContact: handler,
      readContact: handler,
      changeContact: handler,
      deleteContact: handler,
      importContacts: handler,
      searchContacts: searchHandler,
      listSegments: searchHandler,
      createSegment: searchHandler,
      deleteSegment: searchHandler,
      listSegment: searchHandler,
    },
    traces: (): unknown[] => [...contacts.audit, ...segments.audit, ...consents.audit],
  };
};
