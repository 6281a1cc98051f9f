import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import type { ActRequest } from './act-request.ts';
import { openAct } from './open-act.ts';

export type { ActRequest } from './act-request.ts';

interface ActButtonProps extends ActRequest {
  children: ReactNode;
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  onDone?: () => void;
}

/** A button that opens the form of an act; the form comes with the first press. */
export function ActButton({ children, kind = 'plain', onDone, ...request }: ActButtonProps): ReactNode {
  return (
    <Button kind={kind} onPress={() => openAct(request, onDone)}>
      {children}
    </Button>
  );
}
