// Languages as records name them: 'es', 'es-MX', 'Spanish'.

const inWords: Readonly<Record<string, string>> = { english: 'en', inglés: 'en', spanish: 'es', español: 'es' };

function codeOf(language: string): string {
  const [base = ''] = language.trim().toLowerCase().split(/[-_]/);
  return inWords[base] ?? base;
}

/** Two languages are recorded and differ; without one of them it is not known. */
export function isOtherThan(language: string | null, other: string | null): boolean {
  return language !== null && other !== null && codeOf(language) !== codeOf(other);
}
