import { message } from './message.ts';

/** What is told of packages. */
export const packageMessages = {
  'package-composed': message(
    'Package composed',
    'It was told which documents this package decides together: all of them, or none.',
    'Состав пакета',
    'Определено, по каким документам решение принимается этим пакетом вместе: по всем или ни по одному.',
  ),
  'package-item-refused': message(
    'A document did not join the package',
    'A document did not join the package ({code}). It is corrected and asked anew, or taken out.',
    'Документ не вошёл в пакет',
    'Документ не вошёл в пакет ({code}). Его состояние исправляют и запрашивают вновь либо документ исключают.',
  ),
  'package-item-removed': message(
    'Taken out of the package',
    'The Chair has taken a document out of the package. It is decided by itself.',
    'Исключение из пакета',
    'Председательство исключило документ из пакета. Решение по нему принимается отдельно.',
  ),
  'package-dissolved': message(
    'Package dissolved',
    'The Chair has dissolved the package. Each document in it is decided by itself.',
    'Пакет расформирован',
    'Председательство расформировало пакет. Решение по каждому документу принимается отдельно.',
  ),
  'package-adopted': message(
    'Package adopted',
    'The package is adopted, and with it all documents in it.',
    'Пакет принят',
    'Пакет принят, и вместе с ним все документы, которые в него входят.',
  ),
  'package-item-not-concluded': message(
    'A document did not follow its package',
    'The package is adopted, and a document in it did not follow ({code}). The outcome is contested until that is settled.',
    'Документ не последовал за пакетом',
    'Пакет принят, но входящий в него документ не последовал за ним ({code}). До решения результат считается оспоренным.',
  ),
  'joined-package': message(
    'Part of a package',
    'The document is decided as part of a package, with others or not at all.',
    'Часть пакета',
    'Решение по документу принимается в составе пакета: вместе с другими или никак.',
  ),
  'left-package': message(
    'Out of the package',
    'The document is in no package any more. It is decided by itself.',
    'Вне пакета',
    'Документ больше не входит в пакет. Решение по нему принимается отдельно.',
  ),
  'adopted-in-package': message(
    'Adopted in a package',
    'The document was decided with its package: {word}.',
    'Принято в пакете',
    'Решение по документу принято вместе с пакетом: {word}.',
  ),
};
