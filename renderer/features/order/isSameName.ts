// Whether the name under an order is the account's own: its title, its case and its spaces may differ.

const title = /^(hon\.?|judge|juez|jueza)\s+/;

const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(title, '');

/** Both names as they are typed; "Philippa Renfrow" is "Hon. Philippa Renfrow", "P. Renfrow" is not. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);
