import { lazy, Suspense, type ReactNode } from 'react';
import { closeAct, useOpenAct } from './open-act.ts';

const ActDialog = lazy(() => import('./act-dialog.tsx').then(({ ActDialog: component }) => ({ default: component })));

/** Where the form of an act stands, on every page; it comes with the first act. */
export function ActHost(): ReactNode {
  const open = useOpenAct();
  if (open === undefined) return null;
  return (
    <Suspense>
      <ActDialog request={open.request} onClose={closeAct} onDone={() => open.onDone?.()} />
    </Suspense>
  );
}
