export { titleText } from '../activities/content/title-text.ts';
