import type { DocumentEventName } from '../../schemas/document-events.ts';
import { nobody, tell, type Trigger } from '../trigger.ts';

export type PackageEventName = Extract<
  DocumentEventName,
  `package-${string}` | 'joined-package' | 'left-package' | 'adopted-in-package'
>;

const all = ['members', 'chair', 'secretariat'] as const;
const part = nobody('it is between the parts of the program; all are told of the whole');

/** Un-packaging is told to all (case 37). */
export const packageTriggers: Record<PackageEventName, Trigger> = {
  'package-composed': [tell(all, 'package-composed', 'informs')],
  'package-item-joined': part,
  'package-item-refused': [
    tell(['secretariat'], 'package-item-refused', 'asks', { asks: 'compose-package' }),
    tell(['chair'], 'package-item-refused', 'informs'),
  ],
  'package-item-removed': [tell(all, 'package-item-removed', 'at-once')],
  'package-dissolved': [tell(all, 'package-dissolved', 'at-once')],
  'package-adopted': [tell([...all, 'observers'], 'package-adopted', 'at-once')],
  'package-item-concluded': part,
  'package-item-not-concluded': [
    tell(['secretariat'], 'package-item-not-concluded', 'asks', { asks: 'repeat-conclusion' }),
    tell(['chair'], 'package-item-not-concluded', 'at-once'),
  ],
  'package-conclusion-repeated': part,
  'joined-package': [tell([...all, 'sponsors'], 'joined-package', 'informs')],
  'left-package': [tell([...all, 'sponsors'], 'left-package', 'at-once')],
  'adopted-in-package': [tell([...all, 'observers'], 'adopted-in-package', 'at-once')],
};
