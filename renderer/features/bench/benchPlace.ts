// The bench as a place of the window: one hearing of a day.

import type { Place } from '../../app/place.tsx';

export type BenchPlace = Extract<Place, { readonly screen: 'bench' }>;
