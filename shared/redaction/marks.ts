// The marks that stand in a record for what a reader may not have; a document turns them into the language's words.

/** Stands in a text field for what was withheld; the document says so in words. */
export const withheldText = '[withheld]';

/** Stands for the name of a resource family that is not kin, where the name stands alone. */
export const resourceFamilyMark = '[resource-family]';
/** Stands for such a name within a sentence of this language. */
export const resourceFamilyIn = { en: '[resource-family:en]', es: '[resource-family:es]' } as const;
