/** Copies a text. @returns whether it could be: there is no clipboard in pages without https, and a page's policy may refuse it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
