import { LANGUAGES, SCREENS, THEMES, type Language, type Theme } from './camera.ts';
import type { Subject } from './subjects.ts';

/** The file of a picture: page, language, theme and width of the screen, px. */
export const nameOf = (subject: string, language: Language, theme: Theme, width: number): string =>
  `${subject}-${language}-${theme}-${width}.webp`;

const SPOKEN = { en: 'English', ru: 'Russian' } as const;

/** The index of all pictures, in Markdown: one shown for each page, the others linked. */
export function imagesPage(subjects: readonly Subject[]): string {
  return [
    '# The pages in pictures',
    '',
    'Written by `npm run images`; do not edit. CICA’s agenda is real; five statements on glaciers, water, earthquakes, youth and digital',
    'inclusion, what States say of them, and the meeting of the Senior Officials are invented for the pictures.',
    '',
    ...subjects.flatMap(section),
  ].join('\n');
}

function section({ name, title }: Subject): string[] {
  const shown = nameOf(name, 'en', 'light', 1440);
  const link = (language: Language, theme: Theme, width: number): string =>
    `[${theme}](${nameOf(name, language, theme, width)})`;
  const row = (language: Language): string =>
    `| ${SPOKEN[language]} | ${SCREENS.map(({ width }) => THEMES.map((theme) => link(language, theme, width)).join(', ')).join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    `![${title}](${shown})`,
    '',
    `| | ${SCREENS.map(({ width }) => `${width} px`).join(' | ')} |`,
    `|---|${SCREENS.map(() => '---|').join('')}`,
    ...LANGUAGES.map(row),
    '',
  ];
}
