/** What the protocol's schema says of every method's params and result. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv, { type ValidateFunction } from "ajv";

const folder = path.resolve(import.meta.dirname, "../../manifests/protocol");
export const schemaIn = (file: string) => JSON.parse(readFileSync(path.join(folder, file), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true });
for (const file of readdirSync(folder)) ajv.addSchema(schemaIn(file));
export const protocol = schemaIn("protocol.schema.json");
export const methods = Object.keys(protocol.$defs.Methods.properties);

export function validator(method: string, part: "params" | "result"): ValidateFunction {
  return ajv.compile({ $ref: protocol.$defs.Methods.properties[method].properties[part].$ref });
}
