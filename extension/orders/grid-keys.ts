/** Moving through the table by keyboard. Pure: where the focus is, a key, and where it goes. */

/** A row, or one of its cells; rows and cells count from 0, and a cell of null is the whole row. */
export interface GridPlace {
  row: number;
  cell: number | null;
}

export interface GridSize {
  rows: number;
  cells: number;
  /** Rows that a page of the screen holds. */
  page: number;
  /** From right to left. */
  mirrored: boolean;
}

export interface GridKey {
  key: string;
  ctrlKey: boolean;
}

const within = (at: number, most: number) => Math.max(0, Math.min(at, most));

function sideways(place: GridPlace, forward: boolean, { cells }: GridSize): GridPlace {
  if (place.cell === null) return forward ? { ...place, cell: 0 } : place;
  if (!forward && place.cell === 0) return { ...place, cell: null };
  return { ...place, cell: within(place.cell + (forward ? 1 : -1), cells - 1) };
}

/** Null for a key that moves nothing. In a row, Home and End are those of the table; in a cell, those of its row. */
export function moved(place: GridPlace, { key, ctrlKey }: GridKey, size: GridSize): GridPlace | null {
  const last = Math.max(0, size.rows - 1);
  const inCell = place.cell !== null && !ctrlKey;
  switch (key) {
    case "ArrowDown":
      return { ...place, row: within(place.row + 1, last) };
    case "ArrowUp":
      return { ...place, row: within(place.row - 1, last) };
    case "PageDown":
      return { ...place, row: within(place.row + size.page, last) };
    case "PageUp":
      return { ...place, row: within(place.row - size.page, last) };
    case "ArrowRight":
      return sideways(place, !size.mirrored, size);
    case "ArrowLeft":
      return sideways(place, size.mirrored, size);
    case "Home":
      return inCell ? { ...place, cell: 0 } : { ...place, row: 0 };
    case "End":
      return inCell ? { ...place, cell: size.cells - 1 } : { ...place, row: last };
    default:
      return null;
  }
}
