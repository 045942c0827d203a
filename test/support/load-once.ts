import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";

/**
 * Jest loads every module again for each test file, and all of `src` takes four seconds of CPU. So Node loads the modules of
 * `src`, once for a worker (environment.ts), and what a test file imports is a module that hands on what those export. This
 * is a transformer of Jest: it makes that module.
 */
export default {
  async processAsync(_source: string, file: string): Promise<{ code: string }> {
    const url = pathToFileURL(file).href;
    const names = Object.keys(await import(url)).filter((name) => name !== "default");
    const exported = names.length > 0 ? `export const { ${names.join(", ")} } = loaded;` : "export {};";
    return { code: `const loaded = await loadOnce(${JSON.stringify(url)});\n${exported}\n` };
  },
  getCacheKey: (source: string, file: string): string => createHash("sha1").update(file).update(source).digest("hex"),
};
