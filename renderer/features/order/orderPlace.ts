// The order's page as a place of the window: the order of one hearing.

import type { Place } from '../../app/place.tsx';

export type OrderPlace = Extract<Place, { readonly screen: 'order' }>;
