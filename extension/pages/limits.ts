/** A list longer than this is read so far, one order more to know that it is, and said not to be whole. */
export const mostOrdersOfAPage = 5000;

/** Lines of one order that are read at most. */
export const mostLinesOfAnOrder = 1000;
