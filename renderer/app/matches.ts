// Whether a text answers a search: every word of the search begins one of its words; case and accents do not matter.

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function matches(text: string, search: string): boolean {
  const words = plain(text).split(/\s+/);
  return plain(search)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
