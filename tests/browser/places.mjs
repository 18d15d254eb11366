/**
 * Runs in the page: where everything of the page stands, first with our own elements, then without them. Both at once:
 * the page goes on changing by itself.
 */
export function places() {
  const isOurs = ({ localName }) => localName.startsWith("recourse-");
  const standing = () => {
    const elements = [...document.body.querySelectorAll("*")].filter((element) => !isOurs(element));
    const rects = elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, element.className, x, y, width, height].join(" ");
    });
    return [`${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight}`, ...rects];
  };
  const given = standing();
  const ours = [...document.querySelectorAll("*")].filter(isOurs);
  for (const element of ours) element.remove();
  return { given, without: standing(), ours: ours.map(({ localName }) => localName) };
}
