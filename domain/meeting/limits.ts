/** So many items has an agenda at the most (I13); the form of requests says the same (`schemas/meeting-room-commands`). */
export const MOST_ITEMS = 300;
