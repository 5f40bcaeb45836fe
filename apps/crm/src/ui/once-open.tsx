import { lazy, Suspense, useState, type ComponentType } from 'react';

/** An overlay whose code comes when it is opened for the first time: no page waits for what may never be
 *  looked at. It stays after that, so that it can close as slowly as it likes. */
export const onceOpen = <Props extends { open: boolean }>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> => {
  const Overlay: ComponentType<Props> = lazy(load);
  const OnceOpen = (props: Props) => {
    const [wasOpen, setWasOpen] = useState(props.open);
    if (props.open && !wasOpen) setWasOpen(true);
    return (
      wasOpen && (
        <Suspense>
          <Overlay {...props} />
        </Suspense>
      )
    );
  };
  return OnceOpen;
};
