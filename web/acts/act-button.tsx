import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import type { ActRequest } from './act-request.ts';

export type { ActRequest } from './act-request.ts';

interface ActButtonProps extends ActRequest {
  children: ReactNode;
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  onDone?: () => void;
}

const ActDialog = lazy(() => import('./act-dialog.tsx').then(({ ActDialog: component }) => ({ default: component })));

/** A button that opens the form of an act; the form comes with the first press. */
export function ActButton({ children, kind = 'plain', onDone, ...request }: ActButtonProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} onPress={() => setOpen(true)}>
        {children}
      </Button>
      {open && (
        <Suspense>
          <ActDialog
            request={request}
            onClose={() => setOpen(false)}
            onDone={() => {
              onDone?.();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
