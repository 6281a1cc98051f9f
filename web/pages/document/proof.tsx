import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Read } from '../../design/page.tsx';
import { api } from '../../server/reads.ts';
import { useMatter } from './matter.tsx';
import styles from './timeline.module.css';

/** Why an outcome or a refusal came about: asked for when it is wanted, told in the words of the API. */
export function Proof({ sequence }: { sequence: number }): ReactNode {
  const t = useTranslations('document.timeline');
  const [open, setOpen] = useState(false);
  return (
    <>
      <span data-screen-only>
        <Button kind="quiet" onPress={() => setOpen(!open)} pressed={open}>
          {t(open ? 'hide' : 'proof')}
        </Button>
      </span>
      {open && <Reasons sequence={sequence} />}
    </>
  );
}

function Reasons({ sequence }: { sequence: number }): ReactNode {
  const { path } = useMatter();
  const proof = api.useQuery('get', '/v1/{organisation}/documents/{document}/proofs/{sequence}', {
    params: { path: { ...path, sequence: String(sequence) } as never },
  });
  return <Read of={proof}>{(data) => <div className={styles['proof']}>{(data as { text?: string }).text}</div>}</Read>;
}
