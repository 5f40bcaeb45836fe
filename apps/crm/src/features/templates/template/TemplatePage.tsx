import { useParams, useSearchParams } from 'react-router';
import { useTemplate } from '../use-templates.ts';
import { TemplateStates } from './TemplateStates.tsx';
import { TemplateView } from './TemplateView.tsx';

/** A template in its active version, or in the one that the address names. */
export const TemplatePage = () => {
  const { name = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useTemplate(name, search.get('version') ?? '');
  if (data) return <TemplateView key={`${name} ${data.version.version}`} template={data} />;
  return <TemplateStates title="Template" error={error} onRetry={() => void refetch()} />;
};
