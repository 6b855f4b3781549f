/** As many machines as a section names on the card; its button leads to all of them, and the data has their ids. */
export const MOST_NAMED = 10;
