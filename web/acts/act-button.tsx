import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from '../design/button.tsx';

/** An act that can be carried out from a page. */
export interface ActRequest {
  /** `state-position`; the names of `GET …/acts` and of the OpenAPI document. */
  act: string;
  /** What stands in its address beside the organisation: `{ document, round }`. */
  places: Readonly<Record<string, string>>;
  /** What is filled in already; it can be changed before it is sent. */
  preset?: Readonly<Record<string, unknown>>;
  /** Fields of the preset that are settled here and not asked for again. */
  settled?: readonly string[];
  /** The sequence that was read: an act on what has changed since is refused (`If-Match`). */
  readAt?: number | undefined;
}

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
