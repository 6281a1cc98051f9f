/** How long the browser may take to take a file over, ms. */
const TAKEN = 60_000;

/** Hands what was fetched with the reader's token, which a plain link would not carry, to the browser as a file. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
