import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../../../lib/use-client.ts';
import { useSettled } from '../../../lib/use-settled.ts';
import { valuesOf, type TypedValues } from './values.ts';

export interface TemplateContent {
  html: string;
  subject: string;
}

/** What the content makes of the values, once nobody types. Nothing while there is no content. */
export const useTemplatePreview = ({ html, subject }: TemplateContent, typed: TypedValues) => {
  const client = useClient();
  const { values: templateVariables } = valuesOf(typed);
  const body = {
    html,
    ...(subject.trim() === '' ? {} : { subject }),
    templateVariables,
  };
  const asked = JSON.stringify(body);
  const settled = useSettled(asked);
  return useQuery({
    queryKey: ['templatePreview', settled],
    queryFn: async ({ signal }) => (await client.previewTemplateContent({ body }, { signal })).data,
    enabled: html.trim() !== '' && asked === settled,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
};
