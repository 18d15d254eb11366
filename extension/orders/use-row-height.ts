/** The height of a row in pixels, as the style sheet has it for this width and size of type. */
import { useLayoutEffect, useState } from "preact/hooks";

const usual = 60;

export function useRowHeight(): number {
  const [height, setHeight] = useState(usual);
  useLayoutEffect(() => {
    const probe = document.createElement("div");
    probe.className = "row-height";
    document.body.append(probe);
    const look = () => setHeight(probe.getBoundingClientRect().height || usual);
    look();
    const grown = new ResizeObserver(look);
    grown.observe(probe);
    return () => {
      grown.disconnect();
      probe.remove();
    };
  }, []);
  return height;
}
