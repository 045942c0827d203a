/** Once, after all tests. */
export default async function stopDatabase(): Promise<void> {
  await (globalThis as unknown as { stopDatabase?: () => Promise<void> }).stopDatabase?.();
}
