// The mark of the product and its name.

export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeLinecap="round">
        <path d="M6 4h12M6 8.5h12M6 13h7" strokeWidth="2" />
        <path d="M2.5 15.5c3.6 6 15.4 6 19 0" strokeWidth="2.4" />
      </svg>
      Cradle Docket
    </span>
  );
}
