import type { FoundContact } from '@distronation/contracts';
import { memo } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { keptBackWords } from '../consent-words.ts';
import { headings } from './list-styles.ts';

interface ContactRowProps {
  /** Undefined while it is on its way. */
  contact: FoundContact | undefined;
  /** Among all rows, from 0. */
  index: number;
  /** Pixels. */
  height: number;
}

const Cells = ({ contact }: { contact: FoundContact }) => {
  const { email, name, tags, customIds, suppressed } = contact;
  const keptBack = keptBackWords(suppressed);
  const labels = tags.join(', ');
  const ids = customIds.join(', ');
  return (
    <>
      <div role="rowheader" title={email}>
        <Link to={paths.contact.href(email)}>{email}</Link>
      </div>
      <div role="cell" title={name}>
        {name}
      </div>
      <div role="cell" title={labels}>
        {labels}
      </div>
      <div role="cell" title={ids}>
        {ids}
      </div>
      <div role="cell">{keptBack ? <StatusChip {...keptBack} /> : 'All topics'}</div>
    </>
  );
};

const Waiting = () => headings.map((heading) => <div key={heading} role="cell" />);

/** Plain elements, which the list styles. Drawn anew only when what it shows is another. */
export const ContactRow = memo(({ contact, index, height }: ContactRowProps) => (
  <div
    role="row"
    // The heading is the first.
    aria-rowindex={index + 2}
    aria-busy={contact === undefined}
    style={{ transform: `translateY(${index * height}px)`, height }}
  >
    {contact ? <Cells contact={contact} /> : <Waiting />}
  </div>
));
