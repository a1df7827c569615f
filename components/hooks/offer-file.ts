/** Lets the browser save a file where the reader's downloads go, as a link to it would. */
export function offerFile(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser may take its time before it reads what it has been given.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
