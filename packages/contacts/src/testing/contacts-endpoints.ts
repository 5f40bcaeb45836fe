import { contactsFixture } from './contacts-fixture.ts';

/** Every endpoint of this domain over memory, with all that a request could have left behind. */
export const contactsEndpoints = () => {
  const { handler, searchHandler, contacts, segments, consents } = contactsFixture();
  return {
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
