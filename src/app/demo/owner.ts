/** Whose database the examples are. */
export const demoOwner = 'Maya';
