/** So many items has an agenda at the most (I13); the form of requests says the same (`schemas/meeting-room-commands`). */
export const MOST_ITEMS = 300;

/** So many deadlines hang on a meeting at the most, those of documents among them (I13). */
export const MOST_DEADLINES = 100;
