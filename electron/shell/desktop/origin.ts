// The one origin that this program has pages at.

export const scheme = 'app';
export const origin = `${scheme}://court`;
export const startPage = `${origin}/`;
/** An empty page of another origin: going there ends the process of the page before. */
export const emptyPage = `${scheme}://empty/`;
