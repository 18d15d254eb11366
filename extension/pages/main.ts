/** readers.js: put into a page when it is one that is read, beside content.js and for it alone. */
import { makeCapture } from "./capture/capture";
import { OrderListReader } from "./order-list/reader";
import { readPage } from "./read-page";
import { speak } from "./words/spoken";

speak(globalThis.recourseWords?.values() ?? []);

const readers = { makeCapture, OrderListReader, readPage };
export type Readers = typeof readers;

declare global {
  var recourseReaders: Readers | undefined;
}

globalThis.recourseReaders = readers;
