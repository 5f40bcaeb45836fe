import { contactsFixture } from './contacts-fixture.ts';

/** Every endpoint of this domain over memory, with all that a request could have left behind. */
export const contactsEndpoints = () => {
  const { handler, contacts, consents } = contactsFixture();
  return {
    handlers: {
      listContacts: handler,
      createContact: handler,
      readContact: handler,
      changeContact: handler,
      deleteContact: handler,
      importContacts: handler,
    },
    traces: (): unknown[] => [...contacts.audit, ...consents.audit],
  };
};
