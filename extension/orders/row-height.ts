/** How high a row is, in pixels: one number, so that the place of each row is arithmetic. The style sheet is told it. */
import { useNarrow } from "./use-narrow";

const inATable = 60;
/** Where there is little room a row is a card of a few lines. */
const asACard = 118;

export const useRowHeight = (): number => (useNarrow() ? asACard : inATable);
