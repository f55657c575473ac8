/** What Monaco calls the language. */
export const languageId = "khung";
