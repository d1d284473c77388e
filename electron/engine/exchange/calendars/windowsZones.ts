// Zones by the names that Windows gives them, as Outlook writes them: resources/reference/windows-zones.json.

import reference from '../../../../resources/reference/windows-zones.json' with { type: 'json' };

const zones: ReadonlyMap<string, string> = new Map(Object.entries(reference.zones));

/** The IANA name of what Windows calls so in the United States (CLDR windowsZones); null: no such name is known here. */
export function windowsZone(name: string): string | null {
  return zones.get(name) ?? null;
}
