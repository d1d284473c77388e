// What a form starts from: the first answer that is not from before, and the same from then on, so that nothing that somebody
// writes is lost when the record changes under it.

import { useState } from 'react';

interface Answer<T> {
  readonly data: T | undefined;
  readonly isFetching: boolean;
}

export function useFirstAnswer<T>({ data, isFetching }: Answer<T>): T | undefined {
  const [first, setFirst] = useState<T | undefined>();
  if (first === undefined && data !== undefined && !isFetching) setFirst(data);
  return first;
}
