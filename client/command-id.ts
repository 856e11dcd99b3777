/** Names a command: 96 random bits. `crypto.randomUUID` is missing on pages without a certificate. */
export function commandId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (word) => word.toString(36)).join(
    '-',
  );
}
