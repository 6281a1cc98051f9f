/** Languages in which texts come: the working languages first (RoP 1.9), then those of papers of States, by code. */
export const LANGUAGES = [
  ...['en', 'ru'],
  ...['ar', 'az', 'bn', 'fa', 'he', 'hi', 'kk', 'km', 'ko', 'ky', 'mn', 'ps', 'si', 'ta', 'tg', 'th', 'tr', 'ur'],
  ...['uz', 'vi', 'zh'],
];
