/** The page of AliExpress's around a frame, for the components in it; popup and side panel have none. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { BoxAct, BoxResult, PageFacts } from "../host-client/frame-port";

export interface PageLink {
  facts: PageFacts;
  /** Into the page's own box, or out of it again. Never sent. */
  box(act: BoxAct, text: string, replace?: boolean): Promise<BoxResult>;
  /** A redacted capture of the page. */
  capture(): Promise<string | null>;
  /** The page asks again for all it shows. */
  retry(): void;
  close(): void;
  reload(): void;
}

export const PageLinkContext = createContext<PageLink | null>(null);

export function usePageLink(): PageLink | null {
  return useContext(PageLinkContext);
}
