import { byRoute, type createEndpoint } from '@distronation/common/http';
import {
  changeContact as changeContract,
  createContact as createContract,
  deleteContact as deleteContract,
  importContacts as importContract,
  listContacts as listContract,
  readContact as readContract,
} from '@distronation/contracts';
import { changeContact } from '../change-contact.ts';
import { createContact } from '../create-contact.ts';
import { eraseContact } from '../erase-contact.ts';
import { importContacts } from '../import-contacts.ts';
import { listContacts } from '../list-contacts.ts';
import { readContact } from '../read-contact.ts';

type Deps = Parameters<typeof createContact>[0] &
  Parameters<typeof listContacts>[0] &
  Parameters<typeof eraseContact>[0];

/** The routes of contacts, which one function serves. */
export const contactRoutes = (endpoint: ReturnType<typeof createEndpoint>, deps: Deps) =>
  byRoute(
    [listContract, endpoint(listContract, listContacts(deps))],
    [createContract, endpoint(createContract, createContact(deps))],
    [importContract, endpoint(importContract, importContacts(deps))],
    [readContract, endpoint(readContract, readContact(deps))],
    [changeContract, endpoint(changeContract, changeContact(deps))],
    [deleteContract, endpoint(deleteContract, eraseContact(deps))],
  );
