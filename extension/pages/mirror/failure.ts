/** Whether an answer of the site's interface says that it failed. */
import { flagOf, isJson } from "../json/fields";

const succeeded = /^SUCCESS(?:::|$)/;

/**
 * Someone logged out gets whole answers with nothing in them. `ret` is "SUCCESS::…" or the code of a failure; some bodies
 * say it once more. State that stood in the page has neither.
 */
export function hasFailed(body: unknown): boolean {
  if (!isJson(body)) return false;
  const codes = [body.ret].flat().filter((code): code is string => typeof code === "string");
  if (codes.length > 0 && !codes.some((code) => succeeded.test(code))) return true;
  const { data } = body;
  return isJson(data) && (flagOf(data, "notSuccess") === true || flagOf(data, "result") === false);
}
