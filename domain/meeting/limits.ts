/** So many items has an agenda at the most (I13); the form of requests says the same (`schemas/meeting-room-commands`). */
export const MOST_ITEMS = 300;

/**
 * The words of written blocks that wait for their round, in characters of JSON (I13): some two hundred blocks of two points. A quarter of what a
 * meeting may carry, so that the Chair can still rule and close when it is full.
 */
export const MOST_WRITTEN_WORDS = 65_536;

/** So many deadlines hang on a meeting at the most, those of documents among them (I13). */
export const MOST_DEADLINES = 100;
