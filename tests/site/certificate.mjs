import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const names = [
  "aliexpress.com",
  "*.aliexpress.com",
  "aliexpress.us",
  "*.aliexpress.us",
  "aliexpress.ru",
  "*.aliexpress.ru",
];

/** A key and a self-signed certificate for the site's host names, made anew at every start and kept in memory only. */
export function makeCertificate() {
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-site-"));
  try {
    const [key, cert] = ["key.pem", "cert.pem"].map((name) => path.join(folder, name));
    const subject = ["-subj", "/CN=stand-in", "-addext", `subjectAltName=${names.map((n) => `DNS:${n}`).join(",")}`];
    const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30"];
    execFileSync("openssl", ["req", "-x509", ...kind, ...subject, "-keyout", key, "-out", cert], { stdio: "pipe" });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
