/** Style sheets are bundled as text, for shadow roots. */
declare module "*.css" {
  const text: string;
  export default text;
}
