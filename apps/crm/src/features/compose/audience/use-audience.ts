import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useFacets } from '../../../lib/contacts/use-facets.ts';
import { useSegments } from '../../../lib/contacts/use-segments.ts';
import { useClient } from '../../../lib/use-client.ts';
import type { Draft } from '../draft/draft.ts';
import { fieldsOfPeople, type KnownField } from './known-fields.ts';
import { fieldsOf, personOf } from './person.ts';

/** What a mail can say of one person, by name. */
export type Fields = Readonly<Record<string, string>>;

export interface Audience {
  /** Some of the people, to show the mail as they will see it. */
  examples: readonly Fields[];
  /** What the mail can say. */
  fields: readonly KnownField[];
}

const examplesAtMost = 50;

const useSegmentExamples = (segmentId: string): readonly Fields[] => {
  const client = useClient();
  const { data: segments = [] } = useSegments(segmentId !== '');
  const segment = segments.find(({ id }) => id === segmentId);
  const { data = [] } = useQuery({
    queryKey: ['contacts', 'examples', segment?.filter],
    queryFn: async ({ signal }) => {
      const query = { ...segment?.filter, limit: examplesAtMost };
      return (await client.searchContacts({ query }, { signal })).data.contacts;
    },
    enabled: segment !== undefined,
  });
  return useMemo(() => data.map((contact) => fieldsOf(personOf(contact))), [data]);
};

const useSegmentFields = (enabled: boolean): readonly KnownField[] => {
  const facets = useFacets(enabled);
  return useMemo(() => {
    const names = ['name', 'email', ...(facets?.fields ?? []).map(({ value }) => value)];
    return names.map((name) => ({ name, people: undefined }));
  }, [facets]);
};

/** Whom the mail is for, as far as it must be known for writing it. */
export const useAudience = ({ audience, people, segmentId }: Draft): Audience => {
  const isSegment = audience === 'segment';
  const ofSegment = {
    examples: useSegmentExamples(isSegment ? segmentId : ''),
    fields: useSegmentFields(isSegment),
  };
  const ofPeople = useMemo(
    () => ({
      examples: people.slice(0, examplesAtMost).map(fieldsOf),
      fields: fieldsOfPeople(people),
    }),
    [people],
  );
  return isSegment ? ofSegment : ofPeople;
};
